import { useLocale, useTranslations } from 'next-intl'
import { type Form, questionsOf } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'

type Removal = { version: number; questionKey: string; isWhole: boolean; reason: string; redactedAt: Date }

/** What was taken out of a report, when and why, for whoever reads it or has read it before. */
export function RemovalNotice({ form, removals }: { form: Form; removals: readonly Removal[] }) {
  const t = useTranslations('report.removals')
  const locale = useLocale() as Locale
  const labels = new Map(questionsOf(form).map(({ key, label }) => [key, wordsIn(label, locale)]))
  return (
    <div className="notice" role="note" id="removed">
      <ul>
        {removals.map(({ version, questionKey, isWhole, reason, redactedAt }) => (
          <li key={version}>
            {t.rich(isWhole ? 'answer' : 'passage', {
              day: () => <time dateTime={redactedAt.toISOString()}>{dayOf(locale, redactedAt)}</time>,
              question: () => <bdi>{labels.get(questionKey) ?? questionKey}</bdi>,
              reason: () => <bdi>{reason}</bdi>,
            })}
          </li>
        ))}
      </ul>
      <p>{t('nowhere')}</p>
    </div>
  )
}
