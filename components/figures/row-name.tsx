import { useLocale, useTranslations } from 'next-intl'
import type { Row } from '@/figures/figure'
import { recordName, wordsFor } from '@/figures/words'

/** What a row is called: a name of the record as it stands, or words in the language of the page. */
export function RowName({ row: { label, labelKey } }: { row: Row }) {
  const t = useTranslations('figures')
  const locale = useLocale()
  return labelKey ? wordsFor(t, locale, labelKey) : <bdi>{recordName(label, locale)}</bdi>
}
