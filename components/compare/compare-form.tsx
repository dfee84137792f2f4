import { useLocale, useTranslations } from 'next-intl'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { Button } from '../forms/button'
import './compare.css'

type Listed = { number: number; savedAt: Date; savedByName: string }

type Props = {
  /** Where the two are compared. */
  action: string
  revisions: readonly Listed[]
  from: number
  to: number
  timeZone: string
}

/** The revisions of the list with those that are compared, which may be older than it reaches. */
export const withCompared = (revisions: readonly Listed[], ...compared: Listed[]): Listed[] =>
  [...new Map([...revisions, ...compared].map((revision) => [revision.number, revision])).values()].sort(
    (one, other) => other.number - one.number,
  )

/** Which two revisions to compare. What is chosen stands in the address, so a comparison can be passed on. */
export function CompareForm({ action, revisions, from, to, timeZone }: Props) {
  const t = useTranslations('compare')
  const locale = useLocale() as Locale
  const options = revisions.map(({ number, savedAt, savedByName }) => ({
    number,
    words: t('option', {
      number,
      at: `${dayOf(locale, savedAt, timeZone, 'short')}, ${clockOf(savedAt, timeZone)}`,
      name: savedByName,
    }),
  }))
  return (
    <form method="get" action={action} className="compare-form">
      {(['from', 'to'] as const).map((end) => (
        <div key={end} className="field">
          <label className="field-label" htmlFor={`compare-${end}`}>
            {t(end)}
          </label>
          <select
            id={`compare-${end}`}
            name={end}
            className="input"
            defaultValue={end === 'from' ? from : to}
          >
            {options.map(({ number, words }) => (
              <option key={number} value={number}>
                {words}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Button kind="quiet">{t('compare')}</Button>
    </form>
  )
}
