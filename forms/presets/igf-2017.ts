import type { Form } from '../form'
import { labels } from './import-labels'

/** The reporting template of the IGF 2017, worded as its documents print it. It was the first that asked for head counts. */
export const igf2017: Form = {
  key: 'igf-2017',
  name: { en: 'IGF 2017', fr: 'FGI 2017', es: 'IGF 2017', ar: 'منتدى حوكمة الإنترنت 2017' },
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
            en: 'Session Title',
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
            en: 'Session Organizer',
            fr: 'Organisateur de la session',
            es: 'Organizador de la sesión',
            ar: 'منظم الجلسة',
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
            en: 'Chair/Moderator',
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
            en: 'Rapporteur/Notetaker',
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
    {
      key: 'gender',
      heading: {
        en: 'Gender Reporting',
        fr: 'Rapport sur l’égalité des sexes',
        es: 'Informe de género',
        ar: 'التقرير المتعلق بالنوع الاجتماعي',
      },
      questions: [
        {
          key: 'participants',
          concept: 'participants',
          importLabels: labels.participants,
          kind: 'count',
          label: {
            en: 'Estimate the overall number of the participants present at the session',
            fr: 'Estimez le nombre total de participants présents à la session',
            es: 'Estime el número total de participantes presentes en la sesión',
            ar: 'قدّر العدد الإجمالي للمشاركين الحاضرين في الجلسة',
          },
          hint: {
            en: 'For example 20, about 20 or 15 to 25.',
            fr: 'Par exemple 20, environ 20 ou 15 à 25.',
            es: 'Por ejemplo 20, unos 20 o 15 a 25.',
            ar: 'مثلًا 20 أو حوالي 20 أو 15 إلى 25.',
          },
        },
        {
          key: 'women',
          concept: 'women',
          importLabels: labels.women,
          kind: 'count',
          within: 'participants',
          share: true,
          label: {
            en: 'Estimate the overall number of women present at the session',
            fr: 'Estimez le nombre total de femmes présentes à la session',
            es: 'Estime el número total de mujeres presentes en la sesión',
            ar: 'قدّر العدد الإجمالي للنساء الحاضرات في الجلسة',
          },
          hint: {
            en: 'Include everyone who would describe themselves as a woman. Enter 0 if there were none.',
            fr: 'Comptez toutes les personnes qui se décriraient comme des femmes. Saisissez 0 s’il n’y en avait aucune.',
            es: 'Incluya a todas las personas que se describirían como mujeres. Escriba 0 si no hubo ninguna.',
            ar: 'احسب كل من تصف نفسها بأنها امرأة. أدخل 0 إن لم تكن هناك أي امرأة.',
          },
        },
        {
          key: 'genderExtent',
          concept: 'genderExtent',
          importLabels: labels.genderExtent,
          kind: 'text',
          label: {
            en: "To what extent did the session discuss gender equality and/or women's empowerment?",
            fr: 'Dans quelle mesure la session a-t-elle abordé l’égalité des sexes et/ou l’autonomisation des femmes ?',
            es: '¿En qué medida se trató en la sesión la igualdad de género o el empoderamiento de las mujeres?',
            ar: 'إلى أي مدى ناقشت الجلسة المساواة بين الجنسين و/أو تمكين المرأة؟',
          },
        },
        {
          key: 'genderSummary',
          concept: 'genderSummary',
          importLabels: labels.genderSummary,
          kind: 'paragraphs',
          label: {
            en: "If the session addressed issues related to gender equality and/or women's empowerment, please provide a brief summary of the discussion",
            fr: 'Si la session a abordé des questions liées à l’égalité des sexes et/ou à l’autonomisation des femmes, veuillez fournir un bref résumé de la discussion',
            es: 'Si la sesión abordó cuestiones relacionadas con la igualdad de género o el empoderamiento de las mujeres, proporcione un breve resumen del debate',
            ar: 'إذا تناولت الجلسة قضايا تتعلق بالمساواة بين الجنسين و/أو تمكين المرأة، يرجى تقديم ملخص موجز للمناقشة',
          },
        },
      ],
    },
  ],
}
