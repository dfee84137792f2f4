import { useLocale, useTranslations } from 'next-intl'
import { dayIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { Button } from '../forms/button'

type Rule = {
  id: string
  anchor: 'due' | 'event-end' | 'date'
  days: number
  onDay: string | null
  sent: number
}
type Props = { rules: readonly Rule[]; event: { endsOn: string }; path: string }

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The rules that hold, each with the day that it names, how many mails went out under it, and the way to end it. */
export function RuleTable({ rules, event, path }: Props) {
  const t = useTranslations('reminders')
  const locale = useLocale() as Locale
  return (
    <table className="compact board">
      <thead>
        <tr>
          <th scope="col">{t('rule')}</th>
          <th scope="col">{t('sent')}</th>
          <th scope="col">
            <span className="sr-only">{t('end')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ id, anchor, days, onDay, sent }) => {
          const when = days === 0 ? 'on' : days < 0 ? 'before' : 'after'
          const words = t(`when.${when}`, { days: Math.abs(days), anchor: t(`anchors.${anchor}`) })
          const day = anchor === 'due' ? null : dayAfter(onDay ?? event.endsOn, days)
          return (
            <tr key={id}>
              <th scope="row">
                {words}
                {day && <span className="margin-note queue-more">{dayIn(locale, day)}</span>}
              </th>
              <td className="tabular">{sent}</td>
              <td>
                <form method="post" action={`${path}/reminders/end`}>
                  <input type="hidden" name="rule" value={id} />
                  <Button kind="quiet" aria-label={t('endOne', { rule: words })}>
                    {t('end')}
                  </Button>
                </form>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
