import type { Language } from '@/forms/words'

export const reportLanguages = ['en', 'es', 'fr', 'ar'] as const satisfies Language[]
export type ReportLanguage = (typeof reportLanguages)[number]
type InEach = Record<ReportLanguage, string>

/** What an invented session is about: a topic of the vocabulary, its name in a sentence, one difficulty and one proposal. */
export type Subject = { topic: string; name: InEach; difficulty: InEach; proposal: InEach }

export const subjects: readonly Subject[] = [
  {
    topic: 'community-networks',
    name: {
      en: 'community networks',
      es: 'las redes comunitarias',
      fr: 'les réseaux communautaires',
      ar: 'الشبكات المجتمعية',
    },
    difficulty: {
      en: 'licence fees are set for national operators and not for a cooperative of two hundred households',
      es: 'las tasas de licencia se fijan para operadores nacionales y no para una cooperativa de doscientos hogares',
      fr: 'les redevances sont fixées pour des opérateurs nationaux et non pour une coopérative de deux cents foyers',
      ar: 'رسوم التراخيص موضوعة للمشغلين الوطنيين لا لتعاونية من مئتي أسرة',
    },
    proposal: {
      en: 'a licence class for networks that serve fewer than five thousand people',
      es: 'una clase de licencia para redes que atienden a menos de cinco mil personas',
      fr: 'une catégorie de licence pour les réseaux desservant moins de cinq mille personnes',
      ar: 'فئة ترخيص للشبكات التي تخدم أقل من خمسة آلاف شخص',
    },
  },
  {
    topic: 'cybersecurity',
    name: { en: 'cybersecurity', es: 'la ciberseguridad', fr: 'la cybersécurité', ar: 'الأمن السيبراني' },
    difficulty: {
      en: 'small administrations have one person who answers for every incident, at night as well',
      es: 'las administraciones pequeñas tienen una sola persona que responde por cada incidente, también de noche',
      fr: 'les petites administrations n’ont qu’une personne pour répondre de chaque incident, la nuit aussi',
      ar: 'لدى الإدارات الصغيرة شخص واحد يتولى كل حادث، ليلاً ونهاراً',
    },
    proposal: {
      en: 'a shared response team for neighbouring municipalities, with exercises twice a year',
      es: 'un equipo de respuesta compartido entre municipios vecinos, con ejercicios dos veces al año',
      fr: 'une équipe d’intervention partagée entre communes voisines, avec deux exercices par an',
      ar: 'فريق استجابة مشترك بين البلديات المتجاورة مع تمرينين في السنة',
    },
  },
  {
    topic: 'net-neutrality',
    name: {
      en: 'net neutrality',
      es: 'la neutralidad de la red',
      fr: 'la neutralité du net',
      ar: 'حياد الإنترنت',
    },
    difficulty: {
      en: 'a tariff that leaves one messaging service free decides which service a village uses',
      es: 'una tarifa que deja gratis un solo servicio de mensajería decide cuál usa todo un pueblo',
      fr: 'un tarif qui rend gratuite une seule messagerie décide de celle qu’utilise tout un village',
      ar: 'التعرفة التي تجعل خدمة مراسلة واحدة مجانية تقرر الخدمة التي تستخدمها القرية كلها',
    },
    proposal: {
      en: 'a public register of every zero-rated offer, kept by the regulator',
      es: 'un registro público de cada oferta de tarifa cero, a cargo del regulador',
      fr: 'un registre public de chaque offre à tarif nul, tenu par le régulateur',
      ar: 'سجل عام لكل عرض مجاني التصفح تمسكه الهيئة المنظمة',
    },
  },
  {
    topic: 'multilingualism',
    name: {
      en: 'multilingualism online',
      es: 'el multilingüismo en línea',
      fr: 'le multilinguisme en ligne',
      ar: 'التعدد اللغوي على الإنترنت',
    },
    difficulty: {
      en: 'forms still refuse an address or a name that is not written in Latin letters',
      es: 'los formularios todavía rechazan una dirección o un nombre que no esté en letras latinas',
      fr: 'les formulaires refusent encore une adresse ou un nom qui n’est pas en lettres latines',
      ar: 'ما زالت الاستمارات ترفض العنوان أو الاسم غير المكتوب بحروف لاتينية',
    },
    proposal: {
      en: 'public purchasing rules that ask for universal acceptance in every new service',
      es: 'reglas de compra pública que exijan la aceptación universal en cada servicio nuevo',
      fr: 'des règles d’achat public qui exigent l’acceptation universelle dans tout nouveau service',
      ar: 'قواعد شراء عامة تشترط القبول الشامل في كل خدمة جديدة',
    },
  },
  {
    topic: 'privacy',
    name: {
      en: 'data protection',
      es: 'la protección de datos',
      fr: 'la protection des données',
      ar: 'حماية البيانات',
    },
    difficulty: {
      en: 'people are asked for consent so often that they no longer read what they agree to',
      es: 'se pide el consentimiento tantas veces que ya nadie lee lo que acepta',
      fr: 'le consentement est demandé si souvent que plus personne ne lit ce qu’il accepte',
      ar: 'تُطلب الموافقة مرات كثيرة حتى لم يعد أحد يقرأ ما يوافق عليه',
    },
    proposal: {
      en: 'a short standard notice that can be compared from one service to the next',
      es: 'un aviso breve y normalizado que permita comparar un servicio con otro',
      fr: 'un avis court et normalisé qui permette de comparer les services',
      ar: 'إشعار قصير موحد يمكن مقارنته بين خدمة وأخرى',
    },
  },
  {
    topic: 'child-safety',
    name: {
      en: 'the safety of children online',
      es: 'la seguridad de la infancia en línea',
      fr: 'la sécurité des enfants en ligne',
      ar: 'سلامة الأطفال على الإنترنت',
    },
    difficulty: {
      en: 'help lines, schools and platforms each see one part of a case and none sees it whole',
      es: 'las líneas de ayuda, las escuelas y las plataformas ven cada una una parte del caso y nadie lo ve entero',
      fr: 'les lignes d’écoute, les écoles et les plateformes voient chacune une partie du cas, jamais l’ensemble',
      ar: 'ترى خطوط المساعدة والمدارس والمنصات كل منها جزءاً من الحالة ولا يراها أحد كاملة',
    },
    proposal: {
      en: 'one agreed way to hand a case over, tried first in two countries',
      es: 'una forma acordada de traspasar un caso, probada primero en dos países',
      fr: 'une manière convenue de transmettre un cas, essayée d’abord dans deux pays',
      ar: 'طريقة متفق عليها لتسليم الحالة تُجرَّب أولاً في بلدين',
    },
  },
  {
    topic: 'artificial-intelligence',
    name: {
      en: 'artificial intelligence',
      es: 'la inteligencia artificial',
      fr: 'l’intelligence artificielle',
      ar: 'الذكاء الاصطناعي',
    },
    difficulty: {
      en: 'an office that buys a system for decisions rarely keeps the right to look inside it',
      es: 'la oficina que compra un sistema de decisión rara vez conserva el derecho de mirarlo por dentro',
      fr: 'le service qui achète un système de décision garde rarement le droit de l’examiner',
      ar: 'نادراً ما تحتفظ الجهة التي تشتري نظاماً لاتخاذ القرار بحق فحصه من الداخل',
    },
    proposal: {
      en: 'a public list of the systems in use, with the question that each one answers',
      es: 'una lista pública de los sistemas en uso, con la pregunta que responde cada uno',
      fr: 'une liste publique des systèmes en service, avec la question à laquelle chacun répond',
      ar: 'قائمة عامة بالأنظمة المستخدمة والسؤال الذي يجيب عنه كل منها',
    },
  },
  {
    topic: 'access',
    name: {
      en: 'affordable access',
      es: 'el acceso asequible',
      fr: 'l’accès à un prix abordable',
      ar: 'النفاذ الميسور الكلفة',
    },
    difficulty: {
      en: 'coverage maps count a village as served when only its school yard has a signal',
      es: 'los mapas dan un pueblo por cubierto cuando solo hay señal en el patio de la escuela',
      fr: 'les cartes tiennent un village pour couvert quand seule la cour de l’école capte un signal',
      ar: 'تعدّ خرائط التغطية القرية مخدومة حين لا تصل الإشارة إلا إلى ساحة المدرسة',
    },
    proposal: {
      en: 'measurements made by residents and published beside the operators’ own maps',
      es: 'mediciones hechas por los vecinos y publicadas junto a los mapas de los operadores',
      fr: 'des mesures faites par les habitants et publiées à côté des cartes des opérateurs',
      ar: 'قياسات يجريها السكان وتُنشر إلى جانب خرائط المشغلين',
    },
  },
  {
    topic: 'capacity-development',
    name: {
      en: 'digital skills',
      es: 'las competencias digitales',
      fr: 'les compétences numériques',
      ar: 'المهارات الرقمية',
    },
    difficulty: {
      en: 'trained people leave for the city as soon as the course is over',
      es: 'las personas formadas se van a la ciudad en cuanto termina el curso',
      fr: 'les personnes formées partent pour la ville dès la fin du cours',
      ar: 'يغادر المتدربون إلى المدينة فور انتهاء الدورة',
    },
    proposal: {
      en: 'apprenticeships in which each one teaches two neighbours before receiving a certificate',
      es: 'aprendizajes en los que cada uno enseña a dos vecinos antes de recibir el certificado',
      fr: 'des apprentissages où chacun forme deux voisins avant de recevoir son certificat',
      ar: 'تلمذة مهنية يعلّم فيها كل متدرب اثنين من جيرانه قبل نيل الشهادة',
    },
  },
  {
    topic: 'womens-rights',
    name: {
      en: 'women’s rights online',
      es: 'los derechos de las mujeres en línea',
      fr: 'les droits des femmes en ligne',
      ar: 'حقوق المرأة على الإنترنت',
    },
    difficulty: {
      en: 'reports of abuse are closed by machines before any person has read them',
      es: 'las denuncias de abuso se cierran por máquina antes de que alguien las lea',
      fr: 'les signalements d’abus sont clos par des machines avant que quelqu’un les ait lus',
      ar: 'تُغلق الآلات بلاغات الإساءة قبل أن يقرأها إنسان',
    },
    proposal: {
      en: 'a right to an answer by a person within three days',
      es: 'el derecho a una respuesta de una persona en tres días',
      fr: 'un droit à la réponse d’une personne sous trois jours',
      ar: 'حق في رد من إنسان خلال ثلاثة أيام',
    },
  },
  {
    topic: 'domain-names',
    name: {
      en: 'the domain name system',
      es: 'el sistema de nombres de dominio',
      fr: 'le système des noms de domaine',
      ar: 'نظام أسماء النطاقات',
    },
    difficulty: {
      en: 'small registries learn of abuse from the newspapers and not from one another',
      es: 'los registros pequeños se enteran de los abusos por la prensa y no unos por otros',
      fr: 'les petits registres apprennent les abus par la presse et non les uns par les autres',
      ar: 'تعلم السجلات الصغيرة بحالات إساءة الاستخدام من الصحف لا من بعضها بعضاً',
    },
    proposal: {
      en: 'a mailing list of regional registries with a duty officer',
      es: 'una lista de correo de los registros de la región con una persona de guardia',
      fr: 'une liste de diffusion des registres de la région avec une permanence',
      ar: 'قائمة بريدية لسجلات المنطقة مع موظف مناوب',
    },
  },
  {
    topic: 'environment',
    name: {
      en: 'the environmental cost of the network',
      es: 'el coste ambiental de la red',
      fr: 'le coût environnemental du réseau',
      ar: 'الكلفة البيئية للشبكة',
    },
    difficulty: {
      en: 'devices are thrown away because a battery cannot be changed',
      es: 'los aparatos se tiran porque no se les puede cambiar la batería',
      fr: 'des appareils sont jetés parce que leur batterie ne peut être changée',
      ar: 'تُرمى الأجهزة لأن بطاريتها لا يمكن استبدالها',
    },
    proposal: {
      en: 'a repair index printed on every device that public bodies buy',
      es: 'un índice de reparación impreso en cada aparato que compren los organismos públicos',
      fr: 'un indice de réparation imprimé sur chaque appareil acheté par les organismes publics',
      ar: 'مؤشر قابلية الإصلاح مطبوع على كل جهاز تشتريه الهيئات العامة',
    },
  },
]
