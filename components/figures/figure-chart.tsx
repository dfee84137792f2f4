import { useLocale, useTranslations } from 'next-intl'
import type { Figure } from '@/figures/figure'
import { altOf, plainWords } from '@/figures/words'
import { ShareChart } from './share-chart'
import { ShareKey } from './share-marks'

/** The drawing of a figure that is not drawn in its table; nothing where it is. */
export function FigureChart({ figure, hasKey = true }: { figure: Figure; hasKey?: boolean }) {
  const t = useTranslations('figures')
  const locale = useLocale()
  if (figure.chart.kind !== 'share-by-year') return null
  return (
    <>
      <ShareChart figure={figure} name={plainWords(t, locale, altOf(figure))} />
      {hasKey && <ShareKey figure={figure} />}
    </>
  )
}
