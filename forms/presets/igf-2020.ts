import type { Form } from '../form'
import {
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

/** The reporting template of the IGF 2020, worded as its pages print it. It asks for no numbers of people. */
export const igf2020: Form = {
  key: 'igf-2020',
  name: { en: 'IGF 2020', fr: 'FGI 2020', es: 'IGF 2020', ar: 'منتدى حوكمة الإنترنت 2020' },
  released: true,
  marks: [
    'Key Policy Questions and related issues',
    'Summary of Issues Discussed',
    'Voluntary Commitment',
    'Group Photo',
    'Final Speakers',
  ],
  sections: [
    {
      key: 'session',
      heading: { en: 'The session', fr: 'La session', es: 'La sesión', ar: 'الجلسة' },
      questions: [title, heldOn, time, theme, subtheme],
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
            en: 'Key Policy Questions and related issues',
            fr: 'Principales questions de politique et questions connexes',
            es: 'Preguntas clave de política y cuestiones relacionadas',
            pt: 'Questões-chave de política e temas relacionados',
            ar: 'أسئلة السياسات الرئيسية والقضايا ذات الصلة',
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
          importLabels: [
            ...labels.discussion,
            'Résumé des points abordés',
            'Resumen de los asuntos tratados',
            'Resumo das questões discutidas',
          ],
          label: {
            en: 'Summary of Issues Discussed',
            fr: 'Résumé des questions abordées',
            es: 'Resumen de los temas tratados',
            pt: 'Resumo dos temas discutidos',
            ar: 'ملخص القضايا التي نوقشت',
          },
        },
      ],
    },
    {
      key: 'outcomes',
      heading: { en: 'Outcomes', fr: 'Résultats', es: 'Resultados', ar: 'النتائج' },
      questions: [
        {
          key: 'keyMessages',
          concept: 'keyMessages',
          kind: 'lines',
          required: true,
          short: true,
          importLabels: labels.keyMessages,
          label: {
            en: 'Key Takeaways',
            fr: 'Points clés à retenir',
            es: 'Conclusiones clave',
            pt: 'Principais conclusões',
            ar: 'أهم الخلاصات',
          },
        },
        wayForward,
        {
          key: 'commitments',
          concept: null,
          kind: 'paragraphs',
          hint: paragraphHint,
          label: {
            en: 'Voluntary Commitment',
            fr: 'Engagement volontaire',
            es: 'Compromiso voluntario',
            pt: 'Compromisso voluntário',
            ar: 'التزام طوعي',
          },
          importLabels: [
            'Voluntary Commitments',
            'Commitments',
            'Engagements volontaires',
            'Compromisos voluntarios',
            'Compromissos voluntários',
            'الالتزامات الطوعية',
            'التزامات طوعية',
            'Добровольные обязательства',
          ],
        },
      ],
    },
    {
      key: 'people',
      heading: { en: 'People', fr: 'Personnes', es: 'Personas', ar: 'الأشخاص' },
      questions: [
        organizers,
        {
          ...speakers,
          label: {
            en: 'Final Speakers',
            fr: 'Intervenants définitifs',
            es: 'Oradores finales',
            pt: 'Palestrantes finais',
            ar: 'المتحدثون النهائيون',
          },
        },
        moderators,
        rapporteurs,
      ],
    },
    {
      key: 'gender',
      heading: {
        en: 'Gender and outputs',
        fr: 'Genre et résultats',
        es: 'Género y resultados',
        ar: 'النوع الاجتماعي والمخرجات',
      },
      questions: [
        genderSummary,
        sessionOutputs,
        {
          key: 'groupPhoto',
          concept: null,
          kind: 'text',
          label: {
            en: 'Group Photo',
            fr: 'Photo de groupe',
            es: 'Foto de grupo',
            pt: 'Foto de grupo',
            ar: 'صورة جماعية',
          },
          importLabels: ['Group Photos', 'Photo', 'Photos', 'Foto grupal', 'Групповое фото'],
        },
      ],
    },
  ],
}
