import { useLocale, useTranslations } from 'next-intl'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { ChooseTwo } from './choose-two'

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

/** Which two revisions to compare. */
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
  const words = { from: t('from'), to: t('to'), compare: t('compare') }
  return <ChooseTwo {...{ action, options, from, to, words }} />
}
