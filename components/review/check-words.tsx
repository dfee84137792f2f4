import { useLocale, useTranslations } from 'next-intl'
import { dayIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import type { Check } from '@/reports/checks'

const days = ['day', 'heldOn', 'startsOn', 'endsOn']

/** One thing that was found in a report, in a sentence. What people wrote keeps its own direction. */
export function CheckWords({ check }: { check: Check }) {
  const t = useTranslations('checks')
  const locale = useLocale() as Locale
  const { code, values } = check
  const told = Object.entries(values).map(([name, value]) => {
    if (days.includes(name)) return [name, dayIn(locale, String(value))]
    return [name, typeof value === 'string' ? () => <bdi key={name}>{value}</bdi> : value]
  })
  return t.rich(code, Object.fromEntries(told))
}
