import type { Option } from '../form'

/** The types of session as options of a question, in the order of programmes. */
export const types: readonly Option[] = [
  {
    value: 'main',
    label: { en: 'Main session', fr: 'Session principale', es: 'Sesión principal', ar: 'جلسة رئيسية' },
  },
  { value: 'workshop', label: { en: 'Workshop', fr: 'Atelier', es: 'Taller', ar: 'ورشة عمل' } },
  {
    value: 'open-forum',
    label: { en: 'Open forum', fr: 'Forum ouvert', es: 'Foro abierto', ar: 'منتدى مفتوح' },
  },
  {
    value: 'best-practice-forum',
    label: {
      en: 'Best practice forum',
      fr: 'Forum sur les bonnes pratiques',
      es: 'Foro de mejores prácticas',
      ar: 'منتدى أفضل الممارسات',
    },
  },
  {
    value: 'dynamic-coalition',
    label: {
      en: 'Dynamic coalition',
      fr: 'Coalition dynamique',
      es: 'Coalición dinámica',
      ar: 'تحالف ديناميكي',
    },
  },
  {
    value: 'nri',
    label: {
      en: 'National and regional initiatives',
      fr: 'Initiatives nationales et régionales',
      es: 'Iniciativas nacionales y regionales',
      ar: 'المبادرات الوطنية والإقليمية',
    },
  },
  {
    value: 'lightning',
    label: { en: 'Lightning talk', fr: 'Présentation éclair', es: 'Charla relámpago', ar: 'عرض خاطف' },
  },
  {
    value: 'day-0',
    label: { en: 'Day 0 event', fr: 'Événement du jour 0', es: 'Evento del día 0', ar: 'فعالية اليوم صفر' },
  },
  {
    value: 'town-hall',
    label: { en: 'Town hall', fr: 'Assemblée ouverte', es: 'Asamblea abierta', ar: 'لقاء مفتوح' },
  },
  {
    value: 'launch-award',
    label: {
      en: 'Launch or award',
      fr: 'Lancement ou remise de prix',
      es: 'Lanzamiento o premio',
      ar: 'إطلاق أو جائزة',
    },
  },
  {
    value: 'networking',
    label: {
      en: 'Networking session',
      fr: 'Session de réseautage',
      es: 'Sesión de contactos',
      ar: 'جلسة تواصل',
    },
  },
  {
    value: 'high-level',
    label: {
      en: 'High-level session',
      fr: 'Session de haut niveau',
      es: 'Sesión de alto nivel',
      ar: 'جلسة رفيعة المستوى',
    },
  },
  {
    value: 'parliamentary',
    label: {
      en: 'Parliamentary session',
      fr: 'Session parlementaire',
      es: 'Sesión parlamentaria',
      ar: 'جلسة برلمانية',
    },
  },
  {
    value: 'youth',
    label: {
      en: 'Youth session',
      fr: 'Session de la jeunesse',
      es: 'Sesión de la juventud',
      ar: 'جلسة الشباب',
    },
  },
  {
    value: 'policy-network',
    label: { en: 'Policy network', fr: 'Réseau de politiques', es: 'Red de políticas', ar: 'شبكة سياسات' },
  },
  {
    value: 'unconference',
    label: { en: 'Unconference', fr: 'Non-conférence', es: 'Desconferencia', ar: 'لقاء حر' },
  },
  { value: 'other', label: { en: 'Another type', fr: 'Autre type', es: 'Otro tipo', ar: 'نوع آخر' } },
]
