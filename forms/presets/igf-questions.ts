import type { Question } from '../form'
import type { Words } from '../words'
import { labels } from './import-labels'
import { types } from './session-types'

/** Questions that the templates of 2018 to 2020 share, worded alike. Released forms are made of them, so they never change. */

export const paragraphHint: Words = {
  en: 'Leave an empty line between paragraphs.',
  fr: 'Laissez une ligne vide entre les paragraphes.',
  es: 'Deje una línea vacía entre párrafos.',
  ar: 'اترك سطرًا فارغًا بين الفقرات.',
}
const countHint: Words = {
  en: 'For example 20, about 20 or 15 to 25.',
  fr: 'Par exemple 20, environ 20 ou 15 à 25.',
  es: 'Por ejemplo 20, unos 20 o 15 a 25.',
  ar: 'مثلًا 20 أو حوالي 20 أو 15 إلى 25.',
}

export const sessionType: Question = {
  key: 'sessionType',
  concept: 'sessionType',
  kind: 'choice',
  options: types,
  importLabels: labels.sessionType,
  label: {
    en: 'Session Type',
    fr: 'Type de session',
    es: 'Tipo de sesión',
    pt: 'Tipo de sessão',
    ar: 'نوع الجلسة',
  },
}
export const title: Question = {
  key: 'title',
  concept: 'title',
  kind: 'text',
  importLabels: labels.title,
  required: true,
  short: true,
  label: { en: 'Title', fr: 'Titre', es: 'Título', pt: 'Título', ar: 'العنوان' },
}
export const heldOn: Question = {
  key: 'heldOn',
  concept: 'heldOn',
  kind: 'date',
  importLabels: labels.heldOn,
  required: true,
  short: true,
  label: { en: 'Date', fr: 'Date', es: 'Fecha', pt: 'Data', ar: 'التاريخ' },
}
export const time: Question = {
  key: 'time',
  concept: 'time',
  kind: 'time',
  importLabels: labels.time,
  required: true,
  short: true,
  label: { en: 'Time', fr: 'Heure', es: 'Hora', pt: 'Hora', ar: 'الوقت' },
}
export const theme: Question = {
  key: 'theme',
  concept: 'theme',
  kind: 'text',
  importLabels: labels.theme,
  label: { en: 'Theme', fr: 'Thème', es: 'Tema', pt: 'Tema', ar: 'المحور' },
}
export const subtheme: Question = {
  key: 'subtheme',
  concept: 'subtheme',
  kind: 'text',
  importLabels: labels.subtheme,
  label: { en: 'Subtheme', fr: 'Sous-thème', es: 'Subtema', pt: 'Subtema', ar: 'المحور الفرعي' },
}
export const organizers: Question = {
  key: 'organizers',
  concept: 'organizers',
  kind: 'people',
  importLabels: labels.organizers,
  required: true,
  short: true,
  label: {
    en: 'Organizer(s)',
    fr: 'Organisateur(s)',
    es: 'Organizador(es)',
    pt: 'Organizador(es)',
    ar: 'المنظمون',
  },
}
export const moderators: Question = {
  key: 'moderators',
  concept: 'moderators',
  kind: 'people',
  importLabels: labels.moderators,
  short: true,
  label: {
    en: 'Chair/Moderator',
    fr: 'Présidence/Modération',
    es: 'Presidencia/Moderación',
    pt: 'Presidência/Moderação',
    ar: 'الرئيس/مدير الجلسة',
  },
}
export const rapporteurs: Question = {
  key: 'rapporteurs',
  concept: 'rapporteurs',
  kind: 'people',
  importLabels: labels.rapporteurs,
  required: true,
  short: true,
  label: {
    en: 'Rapporteur/Notetaker',
    fr: 'Rapporteur/Preneur de notes',
    es: 'Relator/Encargado de las notas',
    pt: 'Relator/Responsável pelas notas',
    ar: 'المقرر/مدوّن الملاحظات',
  },
}
export const speakers: Question = {
  key: 'speakers',
  concept: 'speakers',
  kind: 'people',
  importLabels: labels.speakers,
  label: {
    en: 'List of speakers and their institutional affiliations',
    fr: 'Liste des intervenants et leurs affiliations institutionnelles',
    es: 'Lista de oradores y sus afiliaciones institucionales',
    pt: 'Lista de palestrantes e suas afiliações institucionais',
    ar: 'قائمة المتحدثين وانتماءاتهم المؤسسية',
  },
  hint: {
    en: 'Those who really spoke, in the order in which they spoke.',
    fr: 'Les personnes qui ont réellement pris la parole, dans l’ordre de leurs interventions.',
    es: 'Quienes realmente intervinieron, en el orden en que lo hicieron.',
    ar: 'من تحدثوا فعلًا، بترتيب مداخلاتهم.',
  },
}
export const wayForward: Question = {
  key: 'wayForward',
  concept: 'wayForward',
  kind: 'paragraphs',
  importLabels: labels.wayForward,
  hint: paragraphHint,
  label: {
    en: 'Policy Recommendations or Suggestions for the Way Forward',
    fr: 'Recommandations politiques ou suggestions pour la suite',
    es: 'Recomendaciones de política o sugerencias sobre el camino a seguir',
    pt: 'Recomendações de política ou sugestões de encaminhamento',
    ar: 'توصيات السياسات أو مقترحات بشأن سبل المضي قدمًا',
  },
}
export const genderSummary: Question = {
  key: 'genderSummary',
  concept: 'genderSummary',
  kind: 'paragraphs',
  importLabels: labels.genderSummary,
  hint: paragraphHint,
  label: {
    en: 'Reflection to Gender Issues',
    fr: 'Réflexion sur les questions de genre',
    es: 'Reflexión sobre cuestiones de género',
    pt: 'Reflexão sobre questões de gênero',
    ar: 'التأمل في قضايا النوع الاجتماعي',
  },
}
export const sessionOutputs: Question = {
  key: 'sessionOutputs',
  concept: null,
  kind: 'paragraphs',
  hint: paragraphHint,
  label: {
    en: 'Session Outputs',
    fr: 'Résultats de la session',
    es: 'Resultados de la sesión',
    pt: 'Resultados da sessão',
    ar: 'مخرجات الجلسة',
  },
  importLabels: [
    'Outputs',
    'Session Output',
    'Other outputs',
    'Documents',
    'Productos de la sesión',
    'Produtos da sessão',
    'Résultats',
    'Итоги сессии',
  ],
}
const count = (
  key: 'participants' | 'women' | 'onsite' | 'online',
  label: Words,
  within?: string,
): Question => ({
  key,
  concept: key,
  kind: 'count',
  importLabels: labels[key],
  label,
  hint: countHint,
  ...(within && { within }),
  ...(key === 'women' && { share: true as const }),
})
export const countOf = count
