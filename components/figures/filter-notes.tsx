import { useFormatter, useTranslations } from 'next-intl'
import type { Figure } from '@/figures/figure'
import type { Dropped } from '@/reports/filters'

/** What the address asked for and the figure does not show: said, never passed over. */
export function FilterNotes({ dropped, ignored }: { dropped: Dropped[]; ignored: Figure['ignored'] }) {
  const t = useTranslations('figures')
  const format = useFormatter()
  if (dropped.length === 0 && ignored.length === 0) return null
  return (
    <div className="notice">
      {dropped.length > 0 && (
        <p>{t('dropped', { values: format.list(dropped.map(({ value }) => `“${value}”`)) })}</p>
      )}
      {ignored.length > 0 && (
        <p>{t('ignored', { names: format.list(ignored.map((key) => t(`ignoredNames.${key}`))) })}</p>
      )}
    </div>
  )
}
