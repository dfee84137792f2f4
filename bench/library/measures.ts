import { listPublished } from '../../reports/published'
import { tallyFacets } from '../../reports/published-facets'
import { listHarvested } from '../../reports/published-harvest'
import { listFiled } from '../../reports/published-listing'
import { findPublished } from '../../reports/published-record'
import { listRelated } from '../../reports/published-related'
import { respell } from '../../reports/published-words'

/** What any of these may take, in milliseconds, and how often each is asked. */
const limit = 50
const rounds = 60

const quantile = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!

type Row = { name: string; work: (round: number) => Promise<unknown> }

/** Each as a page or door asks it, which may be several queries. False where half of any take longer than they may. */
export async function measureLibrary(): Promise<boolean> {
  const page = { size: 25, after: null, before: null }
  const { reports } = await listPublished({})
  const slug = reports[0]!.slug
  const rows: Row[] = [
    { name: 'list, first page', work: () => listPublished({}) },
    {
      name: 'list, two filters',
      work: (n) => listPublished({ year: [2008 + (n % 15)], topic: ['privacy'] }),
    },
    { name: 'list by title', work: () => listPublished({ sort: 'title' }) },
    { name: 'search, two words', work: (n) => listPublished({ q: `word${n % 20} rare${(n * 37) % 1000}` }) },
    { name: 'search, one word in twenty', work: (n) => listPublished({ q: `word${n % 20}` }) },
    { name: 'search, a word of all', work: () => listPublished({ q: 'mountains' }) },
    { name: 'search, misspelt', work: () => respell('montains discused') },
    {
      name: 'facets of two filters',
      work: (n) => tallyFacets({ year: [2008 + (n % 15)], topic: ['privacy'] }),
    },
    { name: 'report', work: () => findPublished(slug) },
    {
      name: 'related reports',
      work: async () => {
        const report = await findPublished(slug)
        return report && listRelated(report)
      },
    },
    { name: 'API, list', work: (n) => listFiled({ year: [2008 + (n % 15)] }, page) },
    {
      name: 'harvest, 100 records',
      work: () => listHarvested({ from: null, until: null, set: null, after: null }, 100),
    },
  ]
  let isFast = true
  for (const { name, work } of rows) {
    await work(0)
    const times: number[] = []
    const began = performance.now()
    for (let round = 0; round < rounds && performance.now() - began < 20_000; round++) {
      const started = performance.now()
      await work(round)
      times.push(performance.now() - started)
    }
    const [half, most] = [quantile(times, 0.5), quantile(times, 0.99)]
    if (half > limit) isFast = false
    console.log(
      `${half <= limit ? 'ok  ' : 'SLOW'} ${name.padEnd(28)} p50 ${half.toFixed(1)} ms, p99 ${most.toFixed(1)} ms`,
    )
  }
  return isFast
}
