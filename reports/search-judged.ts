/**
 * A search over the demo's reports and what a reader should find first: `best` stands in a title or among the names, `good`
 * in the text. Both are looked for in what reports say, without any search. Neither: nothing must be found.
 */
export type Judged = { q: string; best?: RegExp; good?: RegExp }

const title = (q: string, pattern: RegExp): Judged => ({ q, best: pattern, good: pattern })

export const judged: readonly Judged[] = [
  title('cybersecurity', /\bcybersecurity\b/i),
  title('CYBERSECURITY', /\bcybersecurity\b/i),
  title('community networks', /\bcommunity networks\b/i),
  title('net neutrality', /\bnet neutrality\b/i),
  title('data protection', /\bdata protection\b/i),
  title('"data protection"', /\bdata protection\b/i),
  title('artificial intelligence', /\bartificial intelligence\b/i),
  title('digital skills', /\bdigital skills\b/i),
  title('affordable access', /\baffordable access\b/i),
  title('domain name system', /\bdomain name system\b/i),
  title('safety of children online', /\bsafety of children online\b/i),
  title('multilingualism', /\bmultilingualism\b/i),
  title('environmental cost', /\benvironmental cost\b/i),
  // Words that begin, bend or stand in another order.
  title('cybersec', /cybers[eé]curit/i),
  title('multiling', /\bmultiling/i),
  title('network community', /\bcommunity networks\b/i),
  title('children online safety', /\bsafety of children online\b/i),
  title('costs rights habits', /costs, rights and habits/i),
  title('small island states', /small island states/i),
  title('"three cities"', /three cities/i),
  title('"tight budgets" networks', /community networks in times of tight budgets/i),
  title('who decides on net neutrality', /who decides on net neutrality/i),
  title('account of failures', /account of failures/i),
  // Typing errors.
  title('cybersecurty', /\bcybersecurity\b/i),
  title('cyebrsecurity', /\bcybersecurity\b/i),
  title('neutralty', /\bneutrality\b/i),
  title('artifical inteligence', /\bartificial intelligence\b/i),
  title('affordible access', /\baffordable access\b/i),
  title('multilingualizm', /\bmultilingualism\b/i),
  title('communty netwroks', /\bcommunity networks\b/i),
  title('enviromental', /\benvironmental\b/i),
  // Accents, left out or typed.
  title('neutralite', /neutralité/i),
  title('neutralité du net', /neutralité du net/i),
  title('reseaux communautaires', /réseaux communautaires/i),
  title('competences numeriques', /compétences numériques/i),
  title('cybersecurite', /cybersécurité/i),
  title('protection des donnees', /protection des données/i),
  title('acces a un prix abordable', /accès à un prix abordable/i),
  title('couts droits habitudes', /coûts, droits et habitudes/i),
  title('ciberseguridad', /ciberseguridad/i),
  title('proteccion de datos', /protección de datos/i),
  title('multilingüismo en linea', /multilingüismo en línea/i),
  title('ultima milla', /última milla/i),
  title('"inteligencia artificial"', /inteligencia artificial/i),
  title('derechos de las mujeres', /derechos de las mujeres/i),
  // Another script, with and without its marks.
  title('الذكاء الاصطناعي', /الذكاء الاصطناعي/),
  title('حماية البيانات', /حماية البيانات/),
  title('حمايه البيانات', /حماية البيانات/),
  title('الإنترنت', /الإنترنت/),
  title('سلامة الاطفال', /سلامة الأطفال/),
  title('المهارات الرقمية', /المهارات الرقمية/),
  { q: 'جامعة دلتا النيل', best: /جامعة دلتا النيل/ },
  // Names, in either order, with and without their signs, and those of organizations.
  { q: 'Jorge Rousseau-Diop', best: /Jorge Rousseau-Diop/ },
  { q: 'Diop Jorge', best: /Jorge Rousseau-Diop/ },
  { q: 'samira rousseau diop', best: /Samira Rousseau-Diop/ },
  { q: 'Volta Lakeside Cooperative', best: /Volta Lakeside Cooperative/ },
  { q: 'baltic school', best: /Baltic School of Network Policy/ },
  // Choices, and nothing at all.
  { q: '"net neutrality" -budgets', best: /^(?!.*budget).*net neutrality/is, good: /net neutrality/i },
  { q: 'zzzzqqq' },
  { q: '"neutrality net"' },
]
