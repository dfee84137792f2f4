import type { Concept } from '@/forms/form'

/**
 * Words by which a label that no form prints still tells what it asks, folded (no case, accents, apostrophes), in seven
 * languages. The first concept whose pattern is found wins, so that narrower meanings stand before wider ones.
 */
export const cues: readonly [Concept | null, RegExp][] = [
  [
    null,
    /^(gender report(ing)?|informe de genero|rapport (sur le |de )?genre|relatorio de genero|التقرير .*النوع الاجتماعي|updated|last updated|posted|published|submitted|created|modified|actualizado|mis a jour|atualizado|date of (submission|report)|report (date|submitted)|deadline)|ecosystem|ecosistema|ecossistema|المنظومه|^(egalite|equite|igualdade?|equidade?) (des|de|entre les|entre|entre los|entre os) (genres?|sexes|generos?|sexos)$|other initiatives|outras iniciativas|otras iniciativas|autres initiatives|making progress|voluntary commitment|compromisos voluntarios|engagements volontaires|session outputs?|group photo|keywords?|teaser|background( information)?$|description$|description of (the )?session$|relevance of|intro(duction)?$|further reading|slides|links?$|transcript|^format$|duration|^issue$|^(room|venue|place|location|lugar|lieu|local|sala|salle|المكان)\b|^(current |live )?(discussion tab|streaming|stream|video)|^current discussion|^language|^sdgs?\b|hashtag|remote hub|proposed? by date/,
  ],
  [
    'genderSummary',
    /(gender|genero|\bgenre\b|sexes|women|femmes|mujeres|mulheres|الجنسين|المراه|الجنساني|гендер).*(summary|resum|ملخص|резюме)|^(if|si|se|اذا|إذا|если)\b.*(gender|genero|\bgenre\b|sexes|الجنسين|المراه|гендер)|(reflection|reflexion|reflexao|reflexion|تامل).*(gender|genero|\bgenre\b|sexes|الجنسين)/,
  ],
  [
    'genderSummary',
    /^(gender|genero|genre|النوع الاجتماعي)( equality| issues?| dimension| aspects?| perspective)?$/,
  ],
  [
    'genderExtent',
    /^(did|does|has) the (session|workshop|panel|discussion)\b.*(gender|women)|^(was |were )?(gender|women).{0,40} (discussed|addressed|raised|mentioned)$|(extent|mesure|medida|مدي|degree|степени).*(gender|genero|\bgenre\b|sexes|women|femmes|mujeres|mulheres|الجنسين|المراه|гендер)/,
  ],
  [
    'women',
    /(number|nombre|numero|total|count|how many|combien|cuant[ao]s|quant[ao]s|estimat|estim|عدد|число|人数).*(\bwomen\b|female|femmes|mujeres|mulheres|نساء|женщин|女)|^(de ellas|de ellos|of whom|of which|of them|dont|das quais|dos quais) (women|mujeres|femmes|mulheres)$|^(\w+ )?(women|female|females|femmes|mujeres|mulheres|النساء|женщины|女性)( participants?| attendees| present| presentes)?$/,
  ],
  [
    'onsite',
    /^(on ?site|in ?person|in the room|physical|sur place|sur site|presencial|presenciales|en sala|presencialmente|حضوريا|الحضور)( participants?| attendees| attendance| participation)?$|(number|total).*(on ?site|in ?person)/,
  ],
  [
    'online',
    /^(online|on line|remote|virtual|en ligne|en linea|a distance|remotos?|a distancia|عبر الانترنت|عن بعد)( participants?| attendees| attendance| participation)?$|(number|total).*(online|remote)/,
  ],
  [
    'participants',
    /(number|nombre|numero|total|count|how many|combien|cuant[ao]s|quant[ao]s|estimat|estim|عدد|число|人数).*(participa|attend|people|present|asistent|persona|personne|pessoas|مشارك|حاضر|حضور|участник|参)|^(participants|attendance|attendees|head ?count|asistentes|asistencia|participacion estimada|participation estimee|participacao estimada|estimated participation|participantes|المشاركون|عدد المشاركين)$/,
  ],
  [
    'moderators',
    /moderat|moderad|\bchair|facilitat|facilitad|president|presidenc|modera(cao|cion)|animat(eur|rice|ion)|الميسر|ميسر|مدير(ه)? (الجلسه|الحوار|الندوه|النقاش|الحلقه)|رييس|رئيس|модератор|主持/,
  ],
  [
    'rapporteurs',
    /rapporteu|rapporteuse|note ?tak|notes taken|\breporter|scribe|relator(?!io)|secreta(ire|riat) de seance|minutes (taken )?by|preneur|مقرر|докладчик по итогам|记录/,
  ],
  [
    'speakers',
    /speaker|panell?ist|presenter|discussant|who spoke|key participant|resource person|intervenant|intervienen|intervinieron|orateur|ponente|orador|panelista|painelista|palestrante|expositor|conferencist|المتحدث|المتكلم|المشاركون في (الجلسه|الحلقه|الندوه|الورشه|النقاش)|спикер|выступа|发言/,
  ],
  [
    'organizers',
    /organi[sz]er|organi[sz]ing|organi[sz]ed by|proposer|proponent|focal point|convener|hosted by|hosts?$|organizador|organisateur|organisatrice|organizacion|organizacao|co ?organi|المنظم|منظم|организатор|主办/,
  ],
  ['subtheme', /sub ?theme|sub ?subject|sub ?tema|sous theme|subtopic|الموضوع الفرعي/],
  [
    'theme',
    /^(main |session |overarching )?(theme|thematic|subject (area|matter|field)$|area of (work|interest)|tema|track|issue area|domaine|area tematica|eje|axe|trilha|eixo|الموضوع|المحور|тема|主题)/,
  ],
  [
    'sessionType',
    /(type|tipo|نوع|тип|类型).*(session|sesion|sessao|seance|الجلسه)|session (type|format)|^(type|tipo)$/,
  ],
  [
    'sessionCode',
    /(session|workshop|forum|proposal|event) (code|id|number|no|nr|ref)|^(code|codigo|id|numero|number)$|^(code|codigo|numero|no|n) (de |du |da |del |do )?(la |l )?(session|sesion|sessao|seance|taller|atelier|oficina|propuesta|proposition|proposta)$|(رمز|رقم) (ال)?(جلسه|ورشه)/,
  ],
  [
    'callToAction',
    /call(s)? to action|^what we ask( for)?$|^(our )?asks$|llamad[ao] a la accion|appel a l ?action|chamad[ao] a acao|دعوه الي العمل|призыв/,
  ],
  [
    'wayForward',
    /ways? (forward|ahead)|next steps?|what (happens )?next|whats next|recommendation|recomendac|recommandation|encaminhamento|proximos pasos|proximos passos|prochaines etapes|camino a seguir|caminho a seguir|voie a suivre|^pistes? |pour la suite|suites|follow ?up|الخطوات|سبل المضي|توصيات|рекомендац|дальнейш/,
  ],
  [
    'keyMessages',
    /key messages?|takeaways?|take aways|key points?|main points|messages?$|conclusion|mensajes|mensagens|messages cles|points cles|retenir|^(l )?essentiel$|الرسايل|الرسائل|اهم|ключевые/,
  ],
  [
    'policyQuestions',
    /policy questions?|preguntas? (de politica|clave)|questions? (de politique|politiques|directrices)|questoes|perguntas|guiding questions?|questions? (discussed|addressed)|اسيله|اسئله|вопрос/,
  ],
  ['presentations', /presentation|presentacion|apresentac|exposes|العروض|презентац/],
  [
    'genderSummary',
    /^(le cas echeant|si oui|si se (trato|abordo|debatio)|en (su )?caso (afirmativo)?|em caso (afirmativo|positivo)|se sim|caso (sim|tenha|afirmativo)|if (so|yes|it was|discussed|applicable|addressed)|اذا كان كذلك|في حال)\b.*(resum|summar|describ|descrev|decriv|explain|expli)/,
  ],
  [
    'discussion',
    /^(session )?report$|^(les )?echanges$|^(relato|relatoria|cronica) (de|da) (la )?(sesion|sessao)$|synthesis|synthese|^(resume|compte rendu) des (echanges|debats)|discuss|areas? of (agreement|divergence|disagreement|consensus|convergence)|debate|debat|deliberation|session report|content of the session|proceedings|what was said|summary of|summary$|discusion|discuti|المناقش|النقاش|обсужд/,
  ],
  ['keyIssues', /issues?|cuestiones|temas principales|temas|questions cles|enjeux|problemas|القضايا|проблем/],
  [
    'title',
    /title|titulo|titre|العنوان|عنوان|название|标题|^intitule|^(name|nombre|nom|nome) (of|de|du|da|do|del) (the |la |l |el |this )?(workshop|session|forum|open forum|event|town hall|taller|sesion|evento|foro|atelier|seance|evenement|oficina|sessao)$|^اسم (ال)?(جلسه|ورشه|ورشه العمل|منتدي|فعاليه)$/,
  ],
  ['time', /^(from to$|time|hora|horario|heure|horaire|الوقت|время|时间|schedule|start)(?!\p{L})/u],
  [
    'heldOn',
    /^(date|held on|held|took place on|tenue? le|celebrad[oa] el|realizad[oa] em|تاريخ|session date|day|fecha|data|dia|jour|quand|cuando|quando|التاريخ|дата|日期|when)(?!\p{L})/u,
  ],
  ['event', /^(event|forum|evento|evenement|foro|conference|الحدث|المنتدي)$/],
]

/** Words that a label may have beside its cue; a line with many other words is a sentence and no label. */
const beside = new Set(
  `a an and any the of for in on at to by with from their his her our your this that these those s is was were are be been there
  please list name names full all main key overall total number estimated estimate participant participants attendees present
  session sessions workshop event forum open meeting panel round table institutional affiliation affiliations organisation
  organization organizations organisations role title titles primary institution if any provide describe state indicate what who which how
  many during took place raised discussed addressed related regarding brief short summary onsite online remote in person local
  lead co assistant additional invited final confirmed actual and or e y et de del la las los el lo le les du des da das do dos di un une una uno
  por para sur sobre con en au aux su sus leur leurs seus seu suas sua nombre nom noms nombres lista liste sesion sessao seance taller atelier
  ce qu il faut foro principais principaux politica politicas politique politiques relacionadas relacionados connexes soulevees souleves abordees abordes abordados abordadas
  discutidas discutidos levantadas levantados planteados planteadas tratados tratadas connexe relacionada expectativas attentes expectations
  foro principal principales clave cles chave potential possible suggestions policy taken spoke facilitated moderated
  organised organized team org group ou floor ways ahead way forward areas agreement disagreement divergence convergence consensus expressed them list final further comments remarks avec points accord desaccord puntos pontos con com up most three five tres trois hasta maximo ate no more than
  indicando convergencias divergencias consensos desacuerdos acuerdos afiliacion afiliaciones institucional institucionales filiacao filiacoes afiliacao institucionais
  affiliation affiliations institutionnelle institutionnelles respective respectives cargo cargos proximos proximas passos pasos sugerencias sugestoes propositions suites donner
  قايمه قائمه اسم اسماء الجلسه ورشه العمل في من و او على التي خلال يرجي وصف المطروحه الرييسيه الرئيسيه الموسسيه وانتماءاتهم الجهات وجهات جهات وجهاتهم جهاتهم يمثلونها يمثلوها وموسساتهم موسساتهم وصفاتهم القادمه التاليه المستقبليه`
    .split(/\s+/)
    .filter(Boolean),
)

/** Questions of the forms that no field takes, whatever their words. */
const ofForm = /\b(igf|fgi)\b.{0,20}ecos|ecos.{0,16}\b(igf|fgi)\b|منظومه المنتدي/

/** Whether a label tells what to write: "Please describe …", "If the session …". */
export const isInstruction = (folded: string) =>
  /^(please|if|to what extent|extent|estimate|describe|indicate|provide|list|state|summari[sz]e|veuillez|si|dans quelle|estimez|decrivez|indiquez|por favor|describa|estime|indique|en que|incluya|proporcione|descreva|em que|forneca|se|يرجي|اذا|الي اي|пожалуйста|опишите|если|укажите|请)(\s|$)/.test(
    folded,
  )

const whole = cues.map(([, { source }]) => new RegExp(`\\p{L}*(?:${source})\\p{L}*`, 'gu'))

/** The share of the words that a label is made of: those by which one asks, and those that stand beside them. */
function shareOfLabel(folded: string, length: number): number {
  const left = whole
    .reduce((text, pattern) => text.replace(pattern, ' '), folded)
    .split(' ')
    .filter((word) => word && !beside.has(word) && !/^\p{N}+$/u.test(word))
  return 1 - left.length / length
}

/**
 * The concept that a reworded label asks for, and how sure that is; undefined for words that are no label. An instruction
 * that `stands` alone, up to its own mark, is one whatever else it says.
 */
export function conceptByCue(
  folded: string,
  stands: boolean,
): { concept: Concept | null; confidence: number } | undefined {
  const words = folded.split(' ')
  for (const [concept, pattern] of cues) {
    if (!pattern.test(folded)) continue
    const share = shareOfLabel(folded, words.length)
    if (
      words.length <= 3 ||
      (concept === null && ofForm.test(folded)) ||
      share >= 0.6 ||
      ((share >= 0.4 || stands) && isInstruction(folded))
    ) {
      const isSure = words.length <= 3 || (concept === null && ofForm.test(folded))
      return { concept, confidence: isSure ? 0.8 : 0.5 + share * 0.3 }
    }
  }
  return undefined
}
