import type { Form } from '../form'
import {
  heldOn,
  moderators,
  organizers,
  paragraphHint,
  rapporteurs,
  sessionType,
  speakers,
  subtheme,
  theme,
  time,
  title,
} from './igf-questions'
import { labels } from './import-labels'

/** The reporting template of the IGF from 2021 on: takeaways and a call to action within hours, the report itself later. No head counts. */
export const igf2021: Form = {
  key: 'igf-2021',
  name: {
    en: 'IGF from 2021',
    fr: 'FGI depuis 2021',
    es: 'IGF desde 2021',
    ar: 'منتدى حوكمة الإنترنت منذ 2021',
  },
  released: true,
  marks: ['Call to Action', 'Session Report (* deadline'],
  sections: [
    {
      key: 'session',
      heading: { en: 'The session', fr: 'La session', es: 'La sesión', ar: 'الجلسة' },
      questions: [sessionType, title, heldOn, time, theme, subtheme],
    },
    {
      key: 'people',
      heading: { en: 'People', fr: 'Personnes', es: 'Personas', ar: 'الأشخاص' },
      questions: [organizers, speakers, moderators, rapporteurs],
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
        {
          key: 'callToAction',
          concept: 'callToAction',
          kind: 'lines',
          short: true,
          importLabels: labels.callToAction,
          label: {
            en: 'Call to Action',
            fr: 'Appel à l’action',
            es: 'Llamado a la acción',
            pt: 'Chamada para ação',
            ar: 'دعوة إلى العمل',
          },
        },
      ],
    },
    {
      key: 'report',
      heading: { en: 'The report', fr: 'Le rapport', es: 'El informe', ar: 'التقرير' },
      questions: [
        {
          key: 'discussion',
          concept: 'discussion',
          kind: 'paragraphs',
          required: true,
          hint: paragraphHint,
          importLabels: [
            ...labels.discussion,
            'Rapport de la séance',
            'Relato da sessão',
            'Reporte de la sesión',
          ],
          label: {
            en: 'Session Report',
            fr: 'Rapport de session',
            es: 'Informe de la sesión',
            pt: 'Relatório da sessão',
            ar: 'تقرير الجلسة',
          },
        },
      ],
    },
  ],
}
