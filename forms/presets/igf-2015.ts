import type { Form } from '../form'
import { labels } from './import-labels'

/** The reporting template of the IGF of 2015 and 2016, worded as its documents print it. It asks for no numbers of people. */
export const igf2015: Form = {
  key: 'igf-2015',
  name: { en: 'IGF 2015', fr: 'FGI 2015', es: 'IGF 2015', ar: 'منتدى حوكمة الإنترنت 2015' },
  released: true,
  sections: [
    {
      key: 'session',
      heading: { en: 'The session', fr: 'La session', es: 'La sesión', ar: 'الجلسة' },
      questions: [
        {
          key: 'title',
          concept: 'title',
          importLabels: labels.title,
          kind: 'text',
          label: {
            en: 'Session title',
            fr: 'Titre de la session',
            es: 'Título de la sesión',
            ar: 'عنوان الجلسة',
          },
          required: true,
          short: true,
        },
        {
          key: 'heldOn',
          concept: 'heldOn',
          importLabels: labels.heldOn,
          kind: 'date',
          label: { en: 'Date', fr: 'Date', es: 'Fecha', ar: 'التاريخ' },
          required: true,
          short: true,
        },
        {
          key: 'time',
          concept: 'time',
          importLabels: labels.time,
          kind: 'time',
          label: { en: 'Time', fr: 'Heure', es: 'Hora', ar: 'الوقت' },
          required: true,
          short: true,
        },
      ],
    },
    {
      key: 'people',
      heading: { en: 'People', fr: 'Personnes', es: 'Personas', ar: 'الأشخاص' },
      questions: [
        {
          key: 'organizers',
          concept: 'organizers',
          importLabels: labels.organizers,
          kind: 'people',
          label: {
            en: 'Workshop Organiser',
            fr: 'Organisateur de l’atelier',
            es: 'Organizador del taller',
            ar: 'منظم ورشة العمل',
          },
          required: true,
          short: true,
        },
        {
          key: 'moderators',
          concept: 'moderators',
          importLabels: labels.moderators,
          kind: 'people',
          label: {
            en: 'Chairperson/Moderator',
            fr: 'Présidence/Modération',
            es: 'Presidencia/Moderación',
            ar: 'الرئيس/مدير الجلسة',
          },
          short: true,
        },
        {
          key: 'rapporteurs',
          concept: 'rapporteurs',
          importLabels: labels.rapporteurs,
          kind: 'people',
          label: {
            en: 'Rapporteur/Note Taker',
            fr: 'Rapporteur/Preneur de notes',
            es: 'Relator/Encargado de las notas',
            ar: 'المقرر/مدوّن الملاحظات',
          },
          required: true,
          short: true,
        },
        {
          key: 'speakers',
          concept: 'speakers',
          importLabels: labels.speakers,
          kind: 'people',
          label: {
            en: 'List of Speakers and their institutional affiliations',
            fr: 'Liste des intervenants et leurs affiliations institutionnelles',
            es: 'Lista de oradores y sus afiliaciones institucionales',
            ar: 'قائمة المتحدثين وانتماءاتهم المؤسسية',
          },
          hint: {
            en: 'Those who really spoke, in the order in which they spoke.',
            fr: 'Les personnes qui ont réellement pris la parole, dans l’ordre de leurs interventions.',
            es: 'Quienes realmente intervinieron, en el orden en que lo hicieron.',
            ar: 'من تحدثوا فعلًا، بترتيب مداخلاتهم.',
          },
        },
      ],
    },
    {
      key: 'issues',
      heading: { en: 'Key issues', fr: 'Questions clés', es: 'Cuestiones clave', ar: 'القضايا الرئيسية' },
      questions: [
        {
          key: 'keyIssues',
          concept: 'keyIssues',
          importLabels: labels.keyIssues,
          kind: 'lines',
          label: {
            en: 'Key Issues raised (1 sentence per issue)',
            fr: 'Questions clés soulevées (1 phrase par question)',
            es: 'Cuestiones clave planteadas (1 frase por cuestión)',
            ar: 'القضايا الرئيسية المطروحة (جملة واحدة لكل قضية)',
          },
          guidance: { amount: 1, unit: 'sentence', each: true },
          required: true,
          short: true,
        },
      ],
    },
    {
      key: 'presentations',
      heading: { en: 'Presentations', fr: 'Présentations', es: 'Presentaciones', ar: 'العروض' },
      questions: [
        {
          key: 'presentations',
          concept: 'presentations',
          importLabels: labels.presentations,
          kind: 'lines',
          label: {
            en: 'If there were presentations during the session, please provide a 1-paragraph summary for each presentation',
            fr: 'S’il y a eu des présentations pendant la session, veuillez fournir un résumé d’un paragraphe pour chacune',
            es: 'Si hubo presentaciones durante la sesión, proporcione un resumen de un párrafo de cada una',
            ar: 'إذا قُدمت عروض خلال الجلسة، يرجى تقديم ملخص من فقرة واحدة لكل عرض',
          },
          guidance: { amount: 1, unit: 'paragraph', each: true },
        },
      ],
    },
    {
      key: 'discussion',
      heading: { en: 'Discussion', fr: 'Débats', es: 'Debate', ar: 'المناقشة' },
      questions: [
        {
          key: 'discussion',
          concept: 'discussion',
          importLabels: labels.discussion,
          kind: 'paragraphs',
          label: {
            en: 'Please describe the Discussions that took place during the workshop session (3 paragraphs)',
            fr: 'Veuillez décrire les débats qui ont eu lieu pendant la session (3 paragraphes)',
            es: 'Describa los debates que tuvieron lugar durante la sesión (3 párrafos)',
            ar: 'يرجى وصف المناقشات التي جرت خلال الجلسة (3 فقرات)',
          },
          hint: {
            en: 'Leave an empty line between paragraphs.',
            fr: 'Laissez une ligne vide entre les paragraphes.',
            es: 'Deje una línea vacía entre párrafos.',
            ar: 'اترك سطرًا فارغًا بين الفقرات.',
          },
          guidance: { amount: 3, unit: 'paragraph' },
          required: true,
        },
      ],
    },
    {
      key: 'wayForward',
      heading: { en: 'Way forward', fr: 'Pistes pour l’avenir', es: 'Próximos pasos', ar: 'سبل المضي قدمًا' },
      questions: [
        {
          key: 'wayForward',
          concept: 'wayForward',
          importLabels: labels.wayForward,
          kind: 'paragraphs',
          label: {
            en: 'Please describe any Participant suggestions regarding the way forward/ potential next steps /key takeaways (3 paragraphs)',
            fr: 'Veuillez décrire les suggestions des participants concernant la voie à suivre, les prochaines étapes possibles et les points à retenir (3 paragraphes)',
            es: 'Describa las sugerencias de los participantes sobre el camino a seguir, los posibles próximos pasos y las conclusiones principales (3 párrafos)',
            ar: 'يرجى وصف أي اقتراحات للمشاركين بشأن سبل المضي قدمًا أو الخطوات التالية المحتملة أو أهم الخلاصات (3 فقرات)',
          },
          hint: {
            en: 'Leave an empty line between paragraphs.',
            fr: 'Laissez une ligne vide entre les paragraphes.',
            es: 'Deje una línea vacía entre párrafos.',
            ar: 'اترك سطرًا فارغًا بين الفقرات.',
          },
          guidance: { amount: 3, unit: 'paragraph' },
        },
      ],
    },
  ],
}
