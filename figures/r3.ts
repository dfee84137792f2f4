import type { FigureDefinition } from './figure'
import { rankedSummary } from './ranked-words'
import { ofSpeakers, type SeatColumn, speakersBy } from './seats-by'

/** R3: speaking slots by country, as a ranking: five regions or two hundred countries on a map overstate the large ones. */
export const r3: FigureDefinition<SeatColumn> = {
  ...ofSpeakers,
  id: 'r3',
  grouping: 'country',
  words: {
    title: ({ rows, total }) => {
      const countries = rows.filter(({ key }) => key !== 'unknown').length
      return countries === 0
        ? null
        : { key: 'finding', values: { countries, speakers: total.coverage.counted.value } }
    },
    summary: rankedSummary('speakers'),
    headline: ({ rows, total }) => ({
      number: total.coverage.counted,
      words: { key: 'all', values: { countries: rows.filter(({ key }) => key !== 'unknown').length } },
    }),
  },
  rows: (filters) =>
    speakersBy(filters, {
      by: 'country',
      kind: 'country',
      values: null,
      labelKey: (code) => `country.${code}`,
    }),
}
