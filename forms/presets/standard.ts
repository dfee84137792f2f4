import type { Form, Option } from '../form'
import type { Words } from '../words'
import { labels } from './import-labels'
import { types } from './session-types'

/** The five steps of the gender report card that APC has kept since 2011, as answers that a rapporteur can choose between. */
const extents: readonly Option[] = [
  {
    value: 'main-theme',
    label: {
      en: 'It was the main theme',
      fr: 'C’était le thème principal',
      es: 'Fue el tema principal',
      ar: 'كان الموضوع الرئيسي',
    },
  },
  {
    value: 'important',
    label: {
      en: 'It was an important part of the discussion',
      fr: 'C’était une partie importante de la discussion',
      es: 'Fue una parte importante del debate',
      ar: 'كان جزءًا مهمًا من المناقشة',
    },
  },
  {
    value: 'mentioned',
    label: {
      en: 'It was mentioned briefly',
      fr: 'Cela a été évoqué brièvement',
      es: 'Se mencionó brevemente',
      ar: 'ذُكر بإيجاز',
    },
  },
  {
    value: 'not-discussed',
    label: { en: 'It was not discussed', fr: 'Cela n’a pas été abordé', es: 'No se trató', ar: 'لم يُناقش' },
  },
  { value: 'unknown', label: { en: 'I do not know', fr: 'Je ne sais pas', es: 'No lo sé', ar: 'لا أعرف' } },
]

const numberHint: Words = {
  en: 'For example 20, about 20 or 15 to 25.',
  fr: 'Par exemple 20, environ 20 ou 15 à 25.',
  es: 'Por ejemplo 20, unos 20 o 15 a 25.',
  ar: 'مثلًا 20 أو حوالي 20 أو 15 إلى 25.',
}
const paragraphsHint: Words = {
  en: 'About 3 paragraphs. Leave an empty line between paragraphs.',
  fr: 'Environ 3 paragraphes. Laissez une ligne vide entre les paragraphes.',
  es: 'Unos 3 párrafos. Deje una línea vacía entre párrafos.',
  ar: 'نحو 3 فقرات. اترك سطرًا فارغًا بين الفقرات.',
}
const sentenceHint: Words = {
  en: 'One sentence each.',
  fr: 'Une phrase pour chacun.',
  es: 'Una frase por cada uno.',
  ar: 'جملة واحدة لكل منها.',
}

/**
 * The form that we would choose ourselves. It asks for every concept but the event and the code of the session, which the
 * portal knows; topics and the language of the report belong to every report, whatever its form.
 */
export const standard: Form = {
  key: 'standard',
  name: { en: 'Standard', fr: 'Standard', es: 'Estándar', ar: 'النموذج القياسي' },
  released: true,
  sections: [
    {
      key: 'session',
      heading: { en: 'Session details', fr: 'La session', es: 'Datos de la sesión', ar: 'تفاصيل الجلسة' },
      questions: [
        {
          key: 'sessionType',
          concept: 'sessionType',
          importLabels: labels.sessionType,
          kind: 'choice',
          options: types,
          label: { en: 'Type of session', fr: 'Type de session', es: 'Tipo de sesión', ar: 'نوع الجلسة' },
          required: true,
          short: true,
        },
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
          label: { en: 'Day', fr: 'Jour', es: 'Día', ar: 'اليوم' },
          required: true,
          short: true,
        },
        {
          key: 'time',
          concept: 'time',
          importLabels: labels.time,
          kind: 'time',
          label: { en: 'Start and end', fr: 'Début et fin', es: 'Inicio y fin', ar: 'البداية والنهاية' },
          hint: {
            en: 'Local time of the event, for example 16:10.',
            fr: 'Heure locale de l’événement, par exemple 16:10.',
            es: 'Hora local del evento, por ejemplo 16:10.',
            ar: 'بالتوقيت المحلي للفعالية، مثلًا 16:10.',
          },
          required: true,
          short: true,
        },
        {
          key: 'theme',
          concept: 'theme',
          importLabels: labels.theme,
          kind: 'text',
          label: { en: 'Theme', fr: 'Thème', es: 'Tema', ar: 'المحور' },
          hint: {
            en: 'As the programme names it.',
            fr: 'Tel que le programme le nomme.',
            es: 'Tal como lo nombra el programa.',
            ar: 'كما يسميه البرنامج.',
          },
        },
        {
          key: 'subtheme',
          concept: 'subtheme',
          importLabels: labels.subtheme,
          kind: 'text',
          label: { en: 'Subtheme', fr: 'Sous-thème', es: 'Subtema', ar: 'المحور الفرعي' },
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
          label: { en: 'Organizers', fr: 'Organisateurs', es: 'Organizadores', ar: 'المنظمون' },
          required: true,
          short: true,
        },
        {
          key: 'moderators',
          concept: 'moderators',
          importLabels: labels.moderators,
          kind: 'people',
          label: {
            en: 'Chairs and moderators',
            fr: 'Présidence et modération',
            es: 'Presidencia y moderación',
            ar: 'الرؤساء ومديرو الجلسة',
          },
          hint: {
            en: 'In the room and online.',
            fr: 'Dans la salle et en ligne.',
            es: 'En la sala y en línea.',
            ar: 'في القاعة وعبر الإنترنت.',
          },
          short: true,
        },
        {
          key: 'rapporteurs',
          concept: 'rapporteurs',
          importLabels: labels.rapporteurs,
          kind: 'people',
          label: { en: 'Rapporteurs', fr: 'Rapporteurs', es: 'Relatores', ar: 'المقررون' },
          required: true,
          short: true,
        },
        {
          key: 'speakers',
          concept: 'speakers',
          importLabels: labels.speakers,
          kind: 'people',
          label: { en: 'Speakers', fr: 'Intervenants', es: 'Oradores', ar: 'المتحدثون' },
          hint: {
            en: 'Those who really spoke, in the order in which they spoke.',
            fr: 'Les personnes qui ont réellement pris la parole, dans l’ordre de leurs interventions.',
            es: 'Quienes realmente intervinieron, en el orden en que lo hicieron.',
            ar: 'من تحدثوا فعلًا، بترتيب مداخلاتهم.',
          },
          short: true,
        },
      ],
    },
    {
      key: 'issues',
      heading: {
        en: 'Questions and key issues',
        fr: 'Questions et enjeux',
        es: 'Preguntas y cuestiones clave',
        ar: 'الأسئلة والقضايا الرئيسية',
      },
      questions: [
        {
          key: 'policyQuestions',
          concept: 'policyQuestions',
          importLabels: labels.policyQuestions,
          kind: 'lines',
          label: {
            en: 'Policy questions',
            fr: 'Questions de politique',
            es: 'Preguntas de política',
            ar: 'أسئلة السياسات',
          },
          hint: {
            en: 'What the session set out to answer.',
            fr: 'Les questions auxquelles la session voulait répondre.',
            es: 'Lo que la sesión se propuso responder.',
            ar: 'ما سعت الجلسة إلى الإجابة عنه.',
          },
          guidance: { amount: 1, unit: 'sentence', each: true },
        },
        {
          key: 'keyIssues',
          concept: 'keyIssues',
          importLabels: labels.keyIssues,
          kind: 'lines',
          label: { en: 'Key issues', fr: 'Questions clés', es: 'Cuestiones clave', ar: 'القضايا الرئيسية' },
          hint: sentenceHint,
          guidance: { amount: 1, unit: 'sentence', each: true },
          required: true,
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
            en: 'Summary of each presentation',
            fr: 'Résumé de chaque présentation',
            es: 'Resumen de cada presentación',
            ar: 'ملخص كل عرض',
          },
          hint: {
            en: 'One paragraph each. Leave this out if there were none.',
            fr: 'Un paragraphe pour chacune. Passez cette question s’il n’y en a pas eu.',
            es: 'Un párrafo por cada una. Omita esta pregunta si no hubo ninguna.',
            ar: 'فقرة واحدة لكل عرض. اتركه فارغًا إن لم تكن هناك عروض.',
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
            en: 'What was discussed, with points of agreement and of disagreement',
            fr: 'Ce qui a été débattu, avec les points d’accord et de désaccord',
            es: 'Qué se debatió, con los puntos de acuerdo y de desacuerdo',
            ar: 'ما نوقش، مع نقاط الاتفاق ونقاط الاختلاف',
          },
          hint: paragraphsHint,
          guidance: { amount: 3, unit: 'paragraph' },
          required: true,
        },
      ],
    },
    {
      key: 'outcomes',
      heading: {
        en: 'Messages and next steps',
        fr: 'Messages et prochaines étapes',
        es: 'Mensajes y próximos pasos',
        ar: 'الرسائل والخطوات التالية',
      },
      questions: [
        {
          key: 'keyMessages',
          concept: 'keyMessages',
          importLabels: labels.keyMessages,
          kind: 'lines',
          label: { en: 'Key messages', fr: 'Messages clés', es: 'Mensajes clave', ar: 'الرسائل الرئيسية' },
          hint: {
            en: 'What everyone should take home. One sentence each.',
            fr: 'Ce que chacun devrait retenir. Une phrase pour chacun.',
            es: 'Lo que todos deberían recordar. Una frase por cada uno.',
            ar: 'ما ينبغي أن يتذكره الجميع. جملة واحدة لكل رسالة.',
          },
          guidance: { amount: 1, unit: 'sentence', each: true },
          required: true,
          short: true,
        },
        {
          key: 'callToAction',
          concept: 'callToAction',
          importLabels: labels.callToAction,
          kind: 'lines',
          label: {
            en: 'Call to action',
            fr: 'Appel à l’action',
            es: 'Llamado a la acción',
            ar: 'دعوة إلى العمل',
          },
          hint: {
            en: 'Who should do what next. One sentence each.',
            fr: 'Qui devrait faire quoi ensuite. Une phrase pour chacun.',
            es: 'Quién debería hacer qué a continuación. Una frase por cada uno.',
            ar: 'من ينبغي أن يفعل ماذا بعد ذلك. جملة واحدة لكل دعوة.',
          },
          guidance: { amount: 1, unit: 'sentence', each: true },
          short: true,
        },
        {
          key: 'wayForward',
          concept: 'wayForward',
          importLabels: labels.wayForward,
          kind: 'paragraphs',
          label: {
            en: 'Suggestions, way forward and next steps',
            fr: 'Suggestions, voie à suivre et prochaines étapes',
            es: 'Sugerencias, camino a seguir y próximos pasos',
            ar: 'الاقتراحات وسبل المضي قدمًا والخطوات التالية',
          },
          hint: paragraphsHint,
          guidance: { amount: 3, unit: 'paragraph' },
        },
      ],
    },
    {
      key: 'participation',
      heading: { en: 'Participation', fr: 'Participation', es: 'Participación', ar: 'المشاركة' },
      questions: [
        {
          key: 'participants',
          concept: 'participants',
          importLabels: labels.participants,
          kind: 'count',
          label: {
            en: 'How many participants were there?',
            fr: 'Combien y avait-il de participants ?',
            es: '¿Cuántos participantes hubo?',
            ar: 'كم كان عدد المشاركين؟',
          },
          hint: {
            en: 'Everyone in the room and online. For example 20, about 20 or 15 to 25.',
            fr: 'Toutes les personnes dans la salle et en ligne. Par exemple 20, environ 20 ou 15 à 25.',
            es: 'Todas las personas en la sala y en línea. Por ejemplo 20, unos 20 o 15 a 25.',
            ar: 'كل من حضر في القاعة وعبر الإنترنت. مثلًا 20 أو حوالي 20 أو 15 إلى 25.',
          },
          short: true,
        },
        {
          key: 'onsite',
          concept: 'onsite',
          importLabels: labels.onsite,
          kind: 'count',
          within: 'participants',
          label: {
            en: 'How many of them were in the room?',
            fr: 'Combien étaient dans la salle ?',
            es: '¿Cuántos estaban en la sala?',
            ar: 'كم منهم كان في القاعة؟',
          },
          hint: numberHint,
          short: true,
        },
        {
          key: 'online',
          concept: 'online',
          importLabels: labels.online,
          kind: 'count',
          within: 'participants',
          label: {
            en: 'How many of them were online?',
            fr: 'Combien étaient en ligne ?',
            es: '¿Cuántos estaban en línea?',
            ar: 'كم منهم شارك عبر الإنترنت؟',
          },
          hint: numberHint,
          short: true,
        },
        {
          key: 'women',
          concept: 'women',
          importLabels: labels.women,
          kind: 'count',
          within: 'participants',
          share: true,
          label: {
            en: 'How many of them were women?',
            fr: 'Combien étaient des femmes ?',
            es: '¿Cuántas eran mujeres?',
            ar: 'كم منهم كان من النساء؟',
          },
          hint: {
            en: 'Include everyone who would describe themselves as a woman. Enter 0 if there were none.',
            fr: 'Comptez toutes les personnes qui se décriraient comme des femmes. Saisissez 0 s’il n’y en avait aucune.',
            es: 'Incluya a todas las personas que se describirían como mujeres. Escriba 0 si no hubo ninguna.',
            ar: 'احسب كل من تصف نفسها بأنها امرأة. أدخل 0 إن لم تكن هناك أي امرأة.',
          },
          short: true,
        },
      ],
    },
    {
      key: 'gender',
      heading: {
        en: 'Gender discussion',
        fr: 'Débat sur l’égalité des sexes',
        es: 'Debate sobre género',
        ar: 'مناقشة النوع الاجتماعي',
      },
      questions: [
        {
          key: 'genderScale',
          concept: 'genderExtent',
          importLabels: labels.genderExtent,
          kind: 'scale',
          options: extents,
          label: {
            en: 'How much did the session discuss gender equality or women’s empowerment?',
            fr: 'Dans quelle mesure la session a-t-elle abordé l’égalité des sexes ou l’autonomisation des femmes ?',
            es: '¿En qué medida se trató en la sesión la igualdad de género o el empoderamiento de las mujeres?',
            ar: 'إلى أي مدى ناقشت الجلسة المساواة بين الجنسين أو تمكين المرأة؟',
          },
          required: true,
        },
        {
          key: 'genderSummary',
          concept: 'genderSummary',
          importLabels: labels.genderSummary,
          kind: 'paragraphs',
          label: {
            en: 'What was said about gender equality or women’s empowerment?',
            fr: 'Qu’a-t-on dit de l’égalité des sexes ou de l’autonomisation des femmes ?',
            es: '¿Qué se dijo sobre la igualdad de género o el empoderamiento de las mujeres?',
            ar: 'ما الذي قيل عن المساواة بين الجنسين أو تمكين المرأة؟',
          },
          hint: {
            en: 'Only if it was discussed.',
            fr: 'Seulement si le sujet a été abordé.',
            es: 'Solo si se trató.',
            ar: 'فقط إذا نوقش الموضوع.',
          },
          guidance: { amount: 1, unit: 'paragraph' },
        },
      ],
    },
  ],
}
