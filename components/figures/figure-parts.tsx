import { useLocale, useTranslations } from 'next-intl'
import type { Figure, RecordName } from '@/figures/figure'
import { recordName } from '@/figures/words'
import { FigureChart } from './figure-chart'
import { FigureLine } from './figure-line'

/** One part of a figure: the same figure over one topic or type of session, which `name` or `nameKey` calls. */
export type FigurePart = { key: string; name: RecordName; nameKey?: string; figure: Figure }

/** A figure split into parts, side by side on the same scale: each with its drawing, its number and its coverage. */
export function FigureParts({ parts, of }: { parts: readonly FigurePart[]; of: 'topic' | 'type' }) {
  const t = useTranslations('figures')
  const locale = useLocale()
  return (
    <section className="figure-parts" aria-labelledby="parts">
      <h2 id="parts">{t(`choice.parts.${of}`)}</h2>
      <p>{t('choice.partsHow', { count: parts.length })}</p>
      <ul className="figure-part-list">
        {parts.map(({ key, name, nameKey, figure }) => (
          <li key={key}>
            <p className="figure-part-name">{nameKey ? t(nameKey) : <bdi>{recordName(name, locale)}</bdi>}</p>
            <FigureChart figure={figure} hasKey={false} />
            <FigureLine figure={figure} />
          </li>
        ))}
      </ul>
    </section>
  )
}
