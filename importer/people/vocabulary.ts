import type { Group } from '@/forms/answer'
import { fold } from '../fold'
import { countryOf } from './countries'

/** Forms of address before a name. They are kept as `honorific`; nothing is ever concluded from them. */
export const honorific =
  /^(?:(?:h\.?\s?e\.?(?=[\s,])|s\.?\s?e\.?(?=\s)|his excellency|her excellency|(?:the )?hon(?:ou?rable)?\b\.?|(?:the )?rt\.? hon\.?|mr|mrs|ms|miss|mx|messrs|mister|dr|dra|prof|profa|professor(?= (?:dr\.? )?\p{Lu})|doctor|sir|dame|lord|lady|sheikh|eng|ing|engr|arch|amb|ambassador|embajador|embajadora|embaixador|embaixadora|ambassadeur|ambassadrice|senator(?= \p{Lu})|sen|rev|judge(?= \p{Lu})|(?:minister|ministre|ministr[oa]|commissioner|secretary-general|deputy minister|deputad[oa]|diputad[oa]|député|députée|vereadora?|senadora?|sénateur|sénatrice|councillor|mayor|prefeit[oa]|alcalde|alcaldesa|conseiller|conseillère)(?= \p{Lu}\p{L}+ \p{Lu})|justice(?= \p{Lu})|capt|col|gen|mme|mlle|monsieur|madame|mademoiselle|m(?=\. \p{Lu})|pr(?=\.? \p{Lu})|me(?= \p{Lu})|sr|sra|srta|señor|señora|don(?= \p{Lu})|doña|lic|mtro|mtra|abg|senhor|senhora|exmo|exma|г-н|г-жа|الدكتور|الدكتورة|د|أ|م|السيد|السيدة|الأستاذ|الأستاذة|المهندس|المهندسة|معالي|سعادة|النائب|النائبة|الوزير|الوزيرة|القاضي|القاضية|السفير|السفيرة)(?![\p{L}\p{M}\p{N}])\.?[,\s]*)/iu

/** The sex that the 2018 form asked speakers for. It is read over, and never kept. */
const sexes =
  /^(?:male|female|m|f|man|woman|men|women|femme|homme|hombre|mujer|masculin|feminin|féminin|masculino|femenino|feminino|homem|mulher|transgender(?: male| female)?|trans(?: man| woman)?|gender[- ]variant|non[- ]binary|prefer not to (?:answer|say)|ذكر|أنثى|انثى|he\s?\/\s?him|she\s?\/\s?her|they\s?\/\s?them)\.?$/iu
export const isSex = (part: string) => sexes.test(part.trim())

const asides =
  /^(?:not present|absent[ae]?|apologies|excused|excusée?|no asistió|ausente|غائب|غائبة|tbc|tbd|confirmed|not confirmed|to be confirmed|pending|invited|accepted|remote(?:ly)?|online|on line|onsite|on[- ]site|in person|virtual(?:ly)?|by video|via zoom|via video|a confirmar|confirmad[oa]|a confirmer|à confirmer|confirmée?|en ligne|en línea|presencial|remot[oa]|speaker|panell?ist|moderator|co-?moderator|rapporteur|discussant|keynote(?: speaker)?|facilitator|orador[ae]?|ponente|intervenante?|painelista|مؤكد|عن بعد|onsite speaker|online speaker|remote participation|remote participant|remote moderator|online moderator|onsite moderator|onsite participant|online participant)$/iu
/** A word about the person's part in the session and not about the person. */
export const isAside = (part: string) => asides.test(part.trim())

const groupNames: Record<Group, string> = {
  government:
    'government|govt|governmental|public sector|gobierno|gouvernement|governo|gubernamental|poder publico|setor publico|sector publico|secteur public|governamental|setor governamental|الحكومه|حكومه|حكومي|القطاع الحكومي|القطاع العام|правительство|государство|政府',
  'civil-society':
    'civil society|civil society organization|civil society organisation|civil soc|cso|ngo|sociedad civil|societe civile|sociedade civil|terceiro setor|المجتمع المدني|مجتمع مدني|гражданское общество|民间社会',
  'technical-community':
    'technical community|tech community|technical|technical and academic community|comunidad tecnica|communaute technique|comunidade tecnica|comunidade cientifica e tecnologica|المجتمع التقني|المجتمع الفني|مجتمع تقني|техническое сообщество|技术界|技术社群',
  'private-sector':
    'private sector|business|private|industry|business community|sector privado|secteur prive|setor privado|setor empresarial|empresarial|empresas|القطاع الخاص|قطاع خاص|частный сектор|бизнес|私营部门',
  intergovernmental:
    'intergovernmental organization|intergovernmental organisation|intergovernmental organizations|intergovernmental organisations|intergovernmental|inter governmental|inter governmental organization|inter governmental organisation|igo|international organization|international organisation|organizacion intergubernamental|organizacion internacional|intergubernamental|organisation intergouvernementale|organisation internationale|intergouvernemental|organizacao intergovernamental|organizacao internacional|intergovernamental|منظمه حكوميه دوليه|منظمه دوليه|межправительственная организация|政府间组织',
  academia:
    'academia|academic|academic community|academics|academic sector|research|academia and research|universidad|comunidad academica|milieu academique|milieu universitaire|milieux universitaires|monde academique|monde universitaire|monde de la recherche|secteur academique|universitaire|universidades|sector academico|setor academico|academia e pesquisa|comunidade academica|academie|الاوساط الاكاديميه|اكاديميا|الاكاديميا|قطاع اكاديمي|академическое сообщество|学术界',
  media:
    'media|press|journalism|medios|medios de comunicacion|medias|presse|midia|imprensa|الاعلام|وسايل الاعلام|وساءل الاعلام|сми|媒体',
  parliament:
    'parliament|parliamentarian|legislature|legislator|parliamentarians|parlamento|parlamentario|parlement|parlementaire|parlamentar|legislativo|البرلمان|برلماني|برلمان|парламент|议会',
  youth: 'youth|young people|juventud|jovenes|jeunesse|jeunes|juventude|jovens|الشباب|شباب|молодежь|青年',
  other: 'other|others|otro|otros|autre|autres|outro|outros|اخري|اخرى|другое|其他',
}
const groupByName = new Map<string, Group>()
for (const [group, names] of Object.entries(groupNames)) {
  for (const name of names.split('|')) groupByName.set(fold(name), group as Group)
}

/** The stakeholder group that a text names; of "Private Sector/Academia" the first. */
export function groupOf(text: string): Group | undefined {
  const whole = groupByName.get(
    fold(text.replace(/\b(?:stakeholder )?group\b|\bstakeholders?\b|\brepresentative\b/gi, ' ')),
  )
  if (whole) return whole
  const parts = text.split(/\s*[/&+]\s*/)
  if (parts.length < 2) return undefined
  const found = parts.map((part) => groupByName.get(fold(part)))
  return found.every(Boolean) ? found[0] : undefined
}

const regions =
  /^(?:african?|asia[- ]?pacific|asia and (?:the )?pacific|asian?|pacific|eastern europe(?:an)?|western europe(?:an)?(?: and others?)?|europe(?:an)?|weog|grulac|latin america(?:n)?(?: (?:and|&) (?:the )?caribbean)?|caribbean|north america(?:n)?|middle east|arab states|mena|global|international|intergovernmental organi[sz]ations?|europa|áfrica|afrique|europe de l['’]est|europa oriental|asie(?:[- ]pacifique)?|asia y el pacífico|am[ée]rica latina y el caribe|am[ée]rica latina e caribe|am[ée]rique latine(?: et (?:les )?cara[iï]bes)?)(?: (?:group|states|region|countries))?(?:\s*\([A-Z]{3,6}\))?$/i
const regionWords = new Set(
  `africa african afrique africain africaine africano africana asia asie asian pacific pacifique pacifico europe european europa europeen europeenne europeo europeia
  eastern western oriental orientale occidental occidentale est ouest este oeste others other autres otros outros weog grulac apac latin latine latina america amerique american americano
  caribbean caraibe caraibes caribe arab arabe arabes north south middle east group groupe grupo states etats estados countries pays paises region
  افريقيا الافريقيه افريقيه اسيا المحيط الهادي اوروبا الشرقيه الغربيه واخرون امريكا اللاتينيه والكاريبي الكاريبي العربيه المجموعه مجموعه دول الدول`
    .split(/\s+/)
    .concat([
      'و',
      'of',
      'and',
      'the',
      'de',
      'des',
      'd',
      'du',
      'del',
      'et',
      'y',
      'e',
      'la',
      'les',
      'el',
      'l',
      'do',
      'da',
    ]),
)

/** A regional group or a continent is neither a country nor an organisation. */
export const isRegion = (part: string) =>
  regions.test(part.trim()) ||
  (part.length < 90 &&
    !countryOf(part) &&
    fold(part)
      .split(' ')
      .every((word) => regionWords.has(word) || regionWords.has(word.replace(/^و/, ''))))

const positions = new Set(
  `director directora directeur directrice diretor diretora manager officer head chief president presidente presidenta président présidente vice chair chairman chairwoman chairperson chairs secretary
  minister ministre ministro ministra deputy undersecretary analyst analista analyste adviser advisor asesor asesora assessor assessora conseiller conseillère consejero counsel counsellor counselor consultant consultor consultora consultante
  researcher investigador investigadora chercheur chercheuse pesquisador pesquisadora scientist fellow professor profesor profesora professeur professeure professora lecturer teacher student estudiante étudiant étudiante estudante
  engineer ingeniero ingeniera ingénieur ingénieure engenheiro engenheira developer desarrollador desarrolladora développeur développeuse desenvolvedor desenvolvedora architect designer founder cofounder fundador fundadora fondateur fondatrice
  coordinator coordinador coordinadora coordinateur coordinatrice coordenador coordenadora co-ordinator lead leader assistant asistente assistante assistente associate partner principal specialist especialista spécialiste expert experto experta experte
  lawyer attorney abogado abogada avocat avocate advogado advogada jurist juriste judge juez prosecutor commissioner comisionado comisionada commissaire registrar regulator representative representante représentant représentante delegate delegado delegada
  ceo cto cio coo cfo cso ciso dpo executive ejecutivo journalist periodista journaliste jornalista editor editora éditeur reporter writer author activist activista activiste ativista organizer volunteer voluntario intern trainee member miembro membre membro
  senator senador senadora diputado diputada député députée deputado deputada mp mep parliamentarian legislator freelance freelancer ambassadeur ambassadrice embajador embajadora embaixador embaixadora councillor alderman alderwoman mayor governor gouverneur ambassador spokesperson trustee secretario secrétaire secretário
  encargado encargada chargé chargée jefe jefa chef cheffe gerente gestionnaire administrator administrador administradora administrateur administratrice technician técnico técnica technicien technicienne médiateur médiatrice mediador mediadora librarian archivist curator
  programmer supervisor superintendent inspector auditor planner strategist owner operator chairholder rector dean decano doyen docente docteur candidate candidata doctoranda doctorando doctorante doctorant phd postdoc
  bibliotecario bibliotecaria bibliothécaire educator educador educadora trainer formateur formatrice animador animatrice animateur gestor gestora responsable responsável encarregado encarregada magistrate nurse physician doctor médica médico farmer fisher
  defensor defensora fiscal concejal concejala intendente alcalde alcaldesa vicepresidente vicepresidenta viceministro viceministra vereador vereadora promotor promotora tesorero tesorera maestro maestra maître maîtresse
  cofundador cofundadora cofondateur cofondatrice ministra-adjunta procurador procuradora oficial comunicador comunicadora vocero vocera portavoz porte-parole stagiaire bénévole juge greffier greffière élu élue maire conseillère
  examiner controller comptroller treasurer investigator negotiator diplomat attaché envoy rapporteur barrister solicitor notary instructor tutor mentor evangelist entrepreneur psychologist
  biologist translator interpreter blogger podcaster filmmaker columnist publisher illustrator webmaster scholar undergraduate apprentice midwife therapist counselor provost accountant actuary banker
  coach advocate chairman-elect vice-chair vice-president co-chair co-founder co-director contributor spokeswoman spokesman policymaker lawmaker broadcaster presenter recorder tester instructor ranger-in-chief
  psicóloga psicólogo contadora contador catedrática catedrático licenciada pedagoga lingüista subdirector subdirectora subsecretario subsecretaria docente traductor traductora rector rectora decana egresada egresado
  enseignant enseignante documentaliste archiviste rédacteur rédactrice trésorier trésorière vice-présidente vice-président statisticien statisticienne informaticien informaticienne délégué déléguée chroniqueur entrepreneuse
  bibliotecária bibliotecário arquivista servidora servidor líder agente ouvidora ouvidor juíza juiz enfermeira agricultora pescadora pescador artesã professor-assistente diretora-executiva vice-diretora
  معلم معلمة مترجم مترجمة إعلامي إعلامية مصمم مصممة مدون مدونة قائد قائدة مراقب مراقبة محرر محررة متطوع متطوعة عميد عميدة حقوقي حقوقية رائدة استشاري استشارية مفوض مفوضة مقرر مقررة موظف موظفة
  facilitator liaison correspondent correspondant correspondante moderator photographer producer productora productor artist economist economista économiste sociologist statistician geographer linguist historian ombudsman ombudsperson commander
  مدير مديرة رئيس رئيسة أستاذ أستاذة باحث باحثة منسق منسقة منسّق مهندس مهندسة مستشار مستشارة خبير خبيرة محام محامي محامية وزير وزيرة نائب نائبة أمين أمينة عضو مسؤول مسؤولة محلل محللة صحفي صحفية مبرمج مبرمجة مطور مطورة طالب طالبة ممثل ممثلة مساعد مساعدة مؤسس مؤسسة‌ أخصائي أخصائية اختصاصية مشرف مشرفة سفير سفيرة كاتب كاتبة محاضر محاضرة قاض قاضية ناشط ناشطة
  директор руководитель начальник советник профессор исследователь инженер менеджер эксперт аналитик заместитель министр координатор юрист журналист сотрудник`
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => fold(word)),
)

const bodies = new Set(
  `university universidad université universidade college school institute instituto institut academy academia ministry ministerio ministère ministério department agency agencia agence agência authority autoridad autorité autoridade
  commission comisión comissão council consejo conseil conselho committee comité comitê association asociación associação foundation fundación fondation fundação organization organisation organización organização organizations organisations ngo union unión união
  center centre centro lab laboratory laboratorio laboratoire laboratório network red réseau rede forum foro fórum alliance alianza aliança society sociedad société sociedade initiative iniciativa project-group group groupe grupo coalition coalición coalizão
  company inc ltd llc gmbh corp corporation cooperative cooperativa coopérative bank banco banque library biblioteca bibliothèque museum museo press media radio television club guild trust fund fondo fonds office oficina bureau secretariat secretaría secrétariat secretaria
  house parliament parlamento parlement congress senate court tribunal presidency embassy embajada ambassade mission municipality municipalidad municipalité prefeitura city federation federación fédération federação confederation chamber cámara chambre câmara
  defensoría fiscalía contraloría procuraduría alcaldía gobernación intendencia defensoria ouvidoria procuradoria superintendência mairie préfecture rectorat syndicat port authority airport railway
  board registry registre registrar-office observatory observatorio observatoire observatório collective colectivo collectif coletivo movement movimiento mouvement movimento league liga ligue syndicate consortium consorcio partnership platform plataforma hub
  systems software technologies technology solutions labs telecom telecommunications communications services studio studios works ventures global international internacional international’s watch syndicat chapter archive archives archivo hospital clinic college’s
  regulator superintendencia superintendency directorate nations government state states registry task-force taskforce panel caucus working-group community communities institute’s provedores operators association’s partners
  جامعة معهد وزارة هيئة وكالة مركز مؤسسة جمعية شبكة منظمة مجلس لجنة شركة اتحاد منتدى مرصد مكتبة بنك مختبر كلية مدرسة رابطة نقابة برلمان بلدية ديوان مبادرة تحالف ائتلاف المرصد الجمعية الهيئة المركز الاتحاد الشبكة المنظمة اللجنة المجلس المؤسسة الجامعة المعهد الوزارة
  университет институт министерство агентство фонд ассоциация центр организация союз совет комитет комиссия академия компания общество`
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => fold(word)),
)

const neverNames = new Set(
  `of for and the on in to without beyond across sans pour para sobre sin sem por with from senior junior digital internet cyber cybersecurity global policy data online community rights
  technology technologies security research public open free access youth national regional civil private technical social human legal law science sciences innovation information
  communication development digitale numérique numériques nacional internacional pública público derechos droits direitos telecomunicaciones technologies tecnología tecnologia
  program programme project projet proyecto projeto affairs department division unit section faculty facultad faculté faculdade independent general
  government civil-society sector academia media parliament des aux com org net web wireless networks mobile world african asian european american latin arab international
  مشروع برنامج قسم كلية`
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => fold(word)),
)

const particles = new Set(
  'de da do dos das del della di du des la las los le van von der den ter ten zu zur bin ibn ben bint abu al el ul ud e y i af av san saint st mac mc o d dit vel'.split(
    ' ',
  ),
)

/** Trades and sciences are too many to list: "hydrologist", "geógrafa", "sociologue". */
const trade =
  /.(?:ologist|ographer|onomist|keeper|worker|officer|ologue|ologo|ologa|ografo|ografa|onomo|onoma|graphe)$/
export const isPositionWord = (word: string) => positions.has(word) || trade.test(word)
export const isBodyWord = (word: string) => bodies.has(word)
/** A word that stands in names of organisations and positions, and in no name of a person. */
export const isNeverName = (word: string) => neverNames.has(word)
export const isParticle = (word: string) => particles.has(word)
