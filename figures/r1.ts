import { regions } from '@/directory/regions'
import type { FigureDefinition } from './figure'
import { aheadBy, aheadTitle, rankedSummary } from './ranked-words'
import { ofSpeakers, type SeatColumn, speakersBy } from './seats-by'
import { nameOf } from './words'

/** R1: speaking slots by the United Nations regional group of the speaker's country, and intergovernmental organisations. */
export const r1: FigureDefinition<SeatColumn> = {
  ...ofSpeakers,
  id: 'r1',
  grouping: 'region',
  words: {
    title: aheadTitle('speakers'),
    summary: rankedSummary('speakers'),
    headline: (figure) => {
      const first = aheadBy(figure, 'speakers')
      return first
        ? { number: first.cells.speakers!, words: { key: 'all', values: { what: nameOf(first) } } }
        : { number: figure.total.coverage.counted, words: { key: 'none' } }
    },
  },
  rows: (filters) =>
    speakersBy(filters, {
      by: 'region',
      kind: 'region',
      values: regions,
      labelKey: (region) => `regions.${region}`,
    }),
}
