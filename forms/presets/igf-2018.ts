import type { Form } from '../form'
import {
  countOf,
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

/** The reporting template of the IGF 2018, worded as its documents print it: themes, three messages, word limits. */
export const igf2018: Form = {
  key: 'igf-2018',
  name: { en: 'IGF 2018', fr: 'FGI 2018', es: 'IGF 2018', ar: 'منتدى حوكمة الإنترنت 2018' },
  released: true,
  marks: [
    'Relevance of the Issue',
    'Content of the Session',
    'Indicate male/female',
    'gender-variant individuals',
    'Theme (as listed here)',
  ],
  sections: [
    {
      key: 'session',
      heading: { en: 'The session', fr: 'La session', es: 'La sesión', ar: 'الجلسة' },
      questions: [sessionType, title, heldOn, time, theme, subtheme],
    },
    {
      key: 'people',
      heading: { en: 'People', fr: 'Personnes', es: 'Personas', ar: 'الأشخاص' },
      questions: [organizers, moderators, rapporteurs, speakers],
    },
    {
      key: 'messages',
      heading: { en: 'Key messages', fr: 'Messages clés', es: 'Mensajes clave', ar: 'الرسائل الرئيسية' },
      questions: [
        {
          key: 'keyMessages',
          concept: 'keyMessages',
          kind: 'lines',
          required: true,
          short: true,
          importLabels: labels.keyMessages,
          label: {
            en: 'Please state no more than three (3) key messages of the discussion',
            fr: 'Veuillez indiquer au maximum trois (3) messages clés de la discussion',
            es: 'Indique no más de tres (3) mensajes clave de la discusión',
            pt: 'Indique no máximo três (3) mensagens-chave da discussão',
            ar: 'يرجى ذكر ما لا يزيد عن ثلاث (3) رسائل رئيسية للنقاش',
          },
          guidance: { amount: 3, unit: 'sentence' },
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
          guidance: { amount: 3, unit: 'paragraph' },
          label: {
            en: 'Please elaborate on the discussion held, specifically on areas of agreement and divergence',
            fr: 'Veuillez décrire la discussion, en particulier les points d’accord et de divergence',
            es: 'Describa la discusión, en particular los puntos de acuerdo y de divergencia',
            pt: 'Descreva a discussão, em particular os pontos de acordo e de divergência',
            ar: 'يرجى وصف النقاش الذي جرى، ولا سيما نقاط الاتفاق والاختلاف',
          },
          importLabels: [
            ...labels.discussion,
            'Elabore sobre la discusión sostenida, específicamente sobre áreas de acuerdo y divergencia',
            'Por favor, describa el debate, en particular las áreas de acuerdo y divergencia',
            'Por favor elabore sobre o debate, especificamente sobre as áreas de acordo e divergência',
            'Content of the Session',
          ],
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
          kind: 'paragraphs',
          hint: paragraphHint,
          importLabels: labels.wayForward,
          label: {
            en: 'Please describe any policy recommendations or suggestions regarding the way forward/potential next steps',
            fr: 'Veuillez décrire les recommandations ou suggestions sur la voie à suivre / prochaines étapes',
            es: 'Describa las recomendaciones de política o sugerencias sobre el camino a seguir / posibles próximos pasos',
            pt: 'Descreva as recomendações de política ou sugestões sobre o caminho a seguir / possíveis próximos passos',
            ar: 'يرجى وصف أي توصيات أو مقترحات بشأن سبل المضي قدمًا / الخطوات التالية المحتملة',
          },
        },
        {
          key: 'ecosystem',
          concept: null,
          kind: 'paragraphs',
          hint: paragraphHint,
          label: {
            en: 'What ideas surfaced in the discussion with respect to how the IGF ecosystem might make progress on this issue?',
            fr: 'Quelles idées ont émergé sur la façon dont l’écosystème du FGI pourrait progresser sur cette question ?',
            es: '¿Qué ideas surgieron sobre cómo el ecosistema del FGI podría avanzar en este tema?',
            pt: 'Que ideias surgiram sobre como o ecossistema do IGF poderia avançar nesta questão?',
            ar: 'ما الأفكار التي ظهرت حول كيفية إحراز منظومة المنتدى تقدمًا في هذه القضية؟',
          },
          importLabels: [
            'What ideas surfaced in the discussion with respect to how the IGF ecosystem might make progress',
            'IGF ecosystem',
          ],
        },
      ],
    },
    {
      key: 'participation',
      heading: { en: 'Participation', fr: 'Participation', es: 'Participación', ar: 'المشاركة' },
      questions: [
        countOf('participants', {
          en: 'Please estimate the total number of participants',
          fr: 'Veuillez estimer le nombre total de participants',
          es: 'Estime el número total de participantes',
          pt: 'Estime o número total de participantes',
          ar: 'يرجى تقدير العدد الإجمالي للمشاركين',
        }),
        countOf(
          'women',
          {
            en: 'Please estimate the total number of women and gender-variant individuals present',
            fr: 'Veuillez estimer le nombre total de femmes et de personnes de genre variant présentes',
            es: 'Estime el número total de mujeres y personas de género variante presentes',
            pt: 'Estime o número total de mulheres e pessoas de gênero variante presentes',
            ar: 'يرجى تقدير العدد الإجمالي للنساء والأشخاص ذوي الهوية الجندرية المتنوعة الحاضرين',
          },
          'participants',
        ),
        {
          key: 'genderExtent',
          concept: 'genderExtent',
          kind: 'text',
          importLabels: labels.genderExtent,
          label: {
            en: 'To what extent did the session discuss gender issues, and if to any extent, what was the discussion?',
            fr: 'Dans quelle mesure la séance a-t-elle abordé les questions de genre et, le cas échéant, quel a été le débat ?',
            es: '¿En qué medida la sesión abordó cuestiones de género y, en su caso, cuál fue la discusión?',
            pt: 'Em que medida a sessão discutiu questões de gênero e, em caso afirmativo, qual foi a discussão?',
            ar: 'إلى أي مدى ناقشت الجلسة قضايا النوع الاجتماعي، وإن حدث ذلك فما هو مضمون النقاش؟',
          },
        },
      ],
    },
  ],
}
