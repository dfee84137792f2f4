import type { Form } from '../form'
import {
  countOf,
  genderSummary,
  heldOn,
  moderators,
  organizers,
  paragraphHint,
  rapporteurs,
  sessionOutputs,
  speakers,
  subtheme,
  theme,
  time,
  title,
  wayForward,
} from './igf-questions'
import { labels } from './import-labels'

/** The reporting template of the IGF 2019, worded as its pages print it: numbered sections around policy questions. */
export const igf2019: Form = {
  key: 'igf-2019',
  name: { en: 'IGF 2019', fr: 'FGI 2019', es: 'IGF 2019', ar: 'منتدى حوكمة الإنترنت 2019' },
  released: true,
  marks: ['Key Policy Questions and Expectations', 'Making Progress for Tackled Issues'],
  sections: [
    {
      key: 'session',
      heading: { en: 'The session', fr: 'La session', es: 'La sesión', ar: 'الجلسة' },
      questions: [title, heldOn, time, theme, subtheme],
    },
    {
      key: 'people',
      heading: { en: 'People', fr: 'Personnes', es: 'Personas', ar: 'الأشخاص' },
      questions: [organizers, speakers, moderators, rapporteurs],
    },
    {
      key: 'questions',
      heading: {
        en: 'Policy questions',
        fr: 'Questions de politique',
        es: 'Preguntas de política',
        ar: 'أسئلة السياسات',
      },
      questions: [
        {
          key: 'policyQuestions',
          concept: 'policyQuestions',
          kind: 'lines',
          required: true,
          short: true,
          importLabels: labels.policyQuestions,
          label: {
            en: 'Key Policy Questions and Expectations',
            fr: 'Principales questions de politique et attentes',
            es: 'Preguntas clave de política y expectativas',
            pt: 'Questões-chave de política e expectativas',
            ar: 'أسئلة السياسات الرئيسية والتوقعات',
          },
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
          kind: 'paragraphs',
          required: true,
          hint: paragraphHint,
          importLabels: labels.discussion,
          label: {
            en: 'Discussion Areas',
            fr: 'Domaines de discussion',
            es: 'Áreas de discusión',
            pt: 'Áreas de discussão',
            ar: 'مجالات النقاش',
          },
        },
      ],
    },
    {
      key: 'outcomes',
      heading: { en: 'Outcomes', fr: 'Résultats', es: 'Resultados', ar: 'النتائج' },
      questions: [
        wayForward,
        {
          key: 'otherInitiatives',
          concept: null,
          kind: 'paragraphs',
          hint: paragraphHint,
          label: {
            en: 'Other Initiatives Addressing the Session Issues',
            fr: 'Autres initiatives portant sur les thèmes de la session',
            es: 'Otras iniciativas sobre los temas de la sesión',
            pt: 'Outras iniciativas sobre os temas da sessão',
            ar: 'مبادرات أخرى تتناول قضايا الجلسة',
          },
          importLabels: [
            'Other Initiatives',
            'Otras iniciativas que abordan los temas de la sesión',
            'Outras iniciativas',
            'Autres initiatives',
            'Autres initiatives traitant des questions de la session',
            'مبادرات أخرى',
          ],
        },
        {
          key: 'makingProgress',
          concept: null,
          kind: 'paragraphs',
          hint: paragraphHint,
          label: {
            en: 'Making Progress for Tackled Issues',
            fr: 'Progresser sur les questions abordées',
            es: 'Avances en los temas tratados',
            pt: 'Avanços nas questões abordadas',
            ar: 'إحراز تقدم في القضايا المطروحة',
          },
          importLabels: [
            'Making Progress',
            'Making Progress on Tackled Issues',
            'Cómo avanzar en los temas tratados',
            'Faire progresser les questions abordées',
            'Como avançar nos temas tratados',
            'Progresso nas questões abordadas',
          ],
        },
      ],
    },
    {
      key: 'participation',
      heading: { en: 'Participation', fr: 'Participation', es: 'Participación', ar: 'المشاركة' },
      questions: [
        countOf('participants', {
          en: 'Estimated Participation',
          fr: 'Participation estimée',
          es: 'Participación estimada',
          pt: 'Participação estimada',
          ar: 'المشاركة التقديرية',
        }),
        countOf(
          'onsite',
          {
            en: 'Onsite participants',
            fr: 'Participants sur place',
            es: 'Participantes presenciales',
            pt: 'Participantes presenciais',
            ar: 'المشاركون حضوريًا',
          },
          'participants',
        ),
        countOf(
          'online',
          {
            en: 'Online participants',
            fr: 'Participants en ligne',
            es: 'Participantes en línea',
            pt: 'Participantes online',
            ar: 'المشاركون عبر الإنترنت',
          },
          'participants',
        ),
        countOf(
          'women',
          { en: 'Women', fr: 'Femmes', es: 'Mujeres', pt: 'Mulheres', ar: 'النساء' },
          'participants',
        ),
        genderSummary,
        sessionOutputs,
      ],
    },
  ],
}
