import { useLocale, useTranslations } from 'next-intl'
import { daysUntil } from '@/events/due'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'

/** From so many days on, how many they are says no more than that it is late. */
const longLate = 60

/** When a report is due, on the calendar of its event, and how far that is from now, in words. */
export function Due({
  dueAt,
  timeZone,
  isDone = false,
}: {
  dueAt: Date
  timeZone: string
  isDone?: boolean
}) {
  const t = useTranslations('my.due')
  const locale = useLocale() as Locale
  const days = daysUntil(dueAt, timeZone, new Date())
  const day = dayOf(locale, dueAt, timeZone)
  if (isDone) return t('was', { day })
  const told = () => {
    if (days <= -longLate) return t('longLate', { day })
    if (days < 0) return t('late', { days: -days, day })
    return days === 0 ? t('today', { time: clockOf(dueAt, timeZone) }) : t('in', { days, day })
  }
  return <span className={days < 0 ? 'is-late' : undefined}>{told()}</span>
}
