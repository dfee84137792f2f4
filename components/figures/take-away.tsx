import { useLocale, useTranslations } from 'next-intl'
import type { Figure } from '@/figures/figure'
import { plainWords, titleOf } from '@/figures/words'
import { filtersToQuery } from '@/reports/filters'
import { chosenWords } from './chosen'

/** A frame fits its figure: rows of a table each have a line, a picture has its own shape. */
const frameHeight = ({ chart, rows }: Figure): number =>
  chart.kind === 'bars' || chart.kind === 'ranges' ? 300 + 46 * Math.min(12, rows.length) : 640

/** How to cite the figure, and how to put it on another page: live in a frame, or as the picture of one day. */
export function TakeAway({ figure, address, day }: { figure: Figure; address: string; day: string }) {
  const t = useTranslations('figures')
  const locale = useLocale()
  const query = new URLSearchParams([['l', locale], ...new URLSearchParams(filtersToQuery(figure.applied))])
  const title = plainWords(t, locale, titleOf(figure))
  const filter = new Intl.ListFormat(locale, { type: 'unit' }).format(chosenWords(t, locale, figure))
  const citation = t('cite.text', {
    title,
    id: figure.id.toUpperCase(),
    portal: 'Rapporteur',
    filter,
    address,
    day,
  })
  const frame = new URL(`/embed/${figure.id}?${query}`, address).href
  const code = `<iframe src="${frame.replaceAll('&', '&amp;')}" title="${title.replaceAll('"', '&quot;')}" loading="lazy" width="100%" height="${frameHeight(figure)}" style="border:0"></iframe>`
  return (
    <div className="figure-take">
      <details>
        <summary>{t('cite.heading')}</summary>
        <label className="field-label" htmlFor="citation">
          {t('cite.label')}
        </label>
        <textarea className="input" id="citation" readOnly rows={3} dir="auto" defaultValue={citation} />
        <p>
          <a href={`/figures/${figure.id}.bib?${query}`}>BibTeX</a>{' '}
          <a href={`/figures/${figure.id}.ris?${query}`}>RIS</a>
        </p>
      </details>
      <details>
        <summary>{t('embed.heading')}</summary>
        <label className="field-label" htmlFor="embed">
          {t('embed.text')}
        </label>
        <textarea
          className="input"
          id="embed"
          readOnly
          rows={4}
          dir="ltr"
          spellCheck={false}
          defaultValue={code}
        />
        <p>{t('embed.fixed')}</p>
      </details>
    </div>
  )
}
