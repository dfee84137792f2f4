import postgres from 'postgres'
import { type FigureId, figureIds } from '../../figures/all'
import { tallyFigure } from '../../figures/tally'
import type { Filters } from '../../reports/filters'
import { tallyFacets } from '../../reports/published-facets'

/** As readers filter: mostly not at all, then by one thing, sometimes by two. */
const asked: Partial<Filters>[] = [
  {},
  {},
  {},
  { year: [2019] },
  { year: [2018, 2019] },
  { type: ['workshop'] },
  { topic: ['cybercrime'] },
  { event: ['forum-0-2019'] },
  { group: ['government'] },
  { has: ['both'] },
  { year: [2019], topic: ['privacy'] },
]

const quantile = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const page = (id: FigureId, filters: Partial<Filters>) =>
  timeOf(() => Promise.all([tallyFigure(id, filters), tallyFacets(filters)]))

type Measured = { first: number[]; again: number[] }

/** One reader after the other; after each round something is published, so that the next one counts anew. */
async function measurePage(id: FigureId, publish: () => Promise<unknown>): Promise<Measured> {
  const measured: Measured = { first: [], again: [] }
  for (const filters of asked) {
    await publish()
    measured.first.push(await page(id, filters))
    for (let reader = 0; reader < 9; reader++) measured.again.push(await page(id, filters))
  }
  return measured
}

/** Whether every figure page answers within the limit; each line also tells the first reader after a publication. */
export async function measurePages(limit: number): Promise<boolean> {
  const sql = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => undefined })
  const publish = () => sql`update publication set version = version + 1`
  const ms = (time: number) => time.toFixed(1).padStart(8)
  let isFast = true
  try {
    console.log('page      p50      p99   first reader after a publication: p50, most (ms)')
    for (const id of figureIds) {
      const { first, again } = await measurePage(id, publish)
      const all = [...first, ...again]
      const [middle, most] = [quantile(all, 0.5), quantile(all, 0.99)]
      isFast = isFast && most <= limit
      console.log(
        `${id}  ${ms(middle)} ${ms(most)}   ${ms(quantile(first, 0.5))} ${ms(Math.max(...first))}  ${most <= limit ? 'ok' : `SLOW (at most ${limit})`}`,
      )
    }
  } finally {
    await sql.end()
  }
  return isFast
}

/** A correction as it is published, with and without the rows that figures read. */
export async function measurePublishing(address: string): Promise<void> {
  const sql = postgres(address, { max: 1, onnotice: () => undefined })
  const publish = (number: number) =>
    timeOf(() =>
      sql.begin(async (tx) => {
        const [report] =
          await tx`select r.id, r.published_version as version from reports r where r.status = 'published'
          order by r.slug offset ${number % 900} limit 1`
        const [version] =
          await tx`insert into versions (report_id, number, revision, form_key, language, title, type, held_on, answers,
            published_by, search, change_note, extent, unanswered)
          select report_id, number + 1, revision, form_key, language, title, type, held_on, answers, published_by, search, 'Bench', extent, unanswered
          from versions where report_id = ${report!.id} and number = ${report!.version} returning id`
        await tx`insert into counts select ${version!.id}, concept, kind, value, low, high, as_typed from counts
          where version_id = (select id from versions where report_id = ${report!.id} and number = ${report!.version})`
        await tx`update reports set published_version = published_version + 1 where id = ${report!.id}`
      }),
    )
  const median = async (from: number) => {
    const times: number[] = []
    for (let number = 0; number < 60; number++) times.push(await publish(from + number))
    return quantile(times, 0.5)
  }
  try {
    await median(0)
    const withRows = await median(100)
    await sql`alter table reports disable trigger facts_follow_change`
    const without = await median(200)
    console.log(
      `publishing a version: ${withRows.toFixed(1)} ms, of which for figures ${Math.max(0, withRows - without).toFixed(1)} ms`,
    )
  } finally {
    await sql.end()
  }
}

/** What the rows take on disk, with their indexes. */
export async function measureSize(address: string, reports: number): Promise<void> {
  const sql = postgres(address, { max: 1, onnotice: () => undefined })
  try {
    const [size] =
      await sql`select pg_total_relation_size('report_facts') as facts, pg_database_size(current_database()) as all`
    const [facts, all] = [Number(size!.facts), Number(size!.all)]
    console.log(
      `rows for figures: ${Math.round(facts / 1e6)} MB, ${Math.round(facts / reports)} bytes a report, of ${Math.round(all / 1e6)} MB in all`,
    )
  } finally {
    await sql.end()
  }
}
