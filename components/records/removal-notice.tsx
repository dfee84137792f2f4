import { useLocale, useTranslations } from 'next-intl'
import { type Form, questionsOf } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { leavesMark } from '@/reports/redactions'

type Removal = { version: number; questionKey: string; isWhole: boolean; reason: string; redactedAt: Date }

/** What was taken out of a report, when and why, for whoever reads it or has read it before. */
export function RemovalNotice({ form, removals }: { form: Form; removals: readonly Removal[] }) {
  const t = useTranslations('report.removals')
  const locale = useLocale() as Locale
  const questions = new Map(questionsOf(form).map((question) => [question.key, question]))
  const kindOf = ({ questionKey, isWhole }: Removal) => {
    const question = questions.get(questionKey)
    if (!isWhole) return 'passage'
    return question && leavesMark(question) ? 'answer' : 'answerWithoutMark'
  }
  return (
    <div className="notice" role="note" id="removed">
      <ul>
        {removals.map((removal) => {
          const { version, questionKey, reason, redactedAt } = removal
          const label = questions.get(questionKey)?.label
          return (
            <li key={version}>
              {t.rich(kindOf(removal), {
                day: () => <time dateTime={redactedAt.toISOString()}>{dayOf(locale, redactedAt)}</time>,
                question: () => <bdi>{label ? wordsIn(label, locale) : questionKey}</bdi>,
                reason: () => <bdi>{reason}</bdi>,
              })}
            </li>
          )
        })}
      </ul>
      <p>{t('nowhere')}</p>
    </div>
  )
}
