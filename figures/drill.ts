import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import { publishedAppearances, publishedReports } from '@/db/schema/published'
import { regionOf } from '@/directory/regions'
import { listEvents, listProgramme } from '@/events/published'
import { partsOf } from '@/reports/conditions'
import type { Filters } from '@/reports/filters'
import { filtersToQuery } from '@/reports/filters'
import { listPublished, publishedWhere } from '@/reports/published'
import { eachPublished, type FiledReport } from '@/reports/published-listing'
import { findFigureId } from './all'
import { type Cell, type Figure, numberOf, type Opens, type Row } from './figure'
import { heads, quantile, womenShare } from './share'
import { tallyFigure } from './tally'
import { headlineOf } from './words'

/** A number of a figure that is not what its list adds up to. */
export type Wrong = {
  figure: string
  row: string
  column: string
  filter: string
  shown: number
  behind: number | null
}
export type Followed = { numbers: number; wrong: Wrong[] }

/** Follows numbers to their lists: what they say they hold, and for sums all of their pages. Each list is asked once. */
export function makeFollower() {
  const lists = new Map<string, Promise<FiledReport[]>>()
  const listAll = (filters: Partial<Filters>) => {
    const key = filtersToQuery(filters)
    if (!lists.has(key)) lists.set(key, readAll(filters))
    return lists.get(key)!
  }
  const totals = new Map<string, Promise<number>>()
  const countOf = (filters: Partial<Filters>) => {
    const key = filtersToQuery(filters)
    if (!totals.has(key))
      totals.set(
        key,
        listPublished(filters).then(({ total }) => total),
      )
    return totals.get(key)!
  }
  const seats = (of: 'participants' | 'women', listed: readonly FiledReport[]) =>
    listed.reduce((sum, report) => sum + (heads(report[of]) ?? 0), 0)

  async function behind(figure: Figure, column: string, cell: Cell, opens: Opens): Promise<number | null> {
    if ('figure' in opens) {
      const { rows } = await tallyFigure(findFigureId(figure.id)!, opens.figure)
      return rows.reduce((sum, row) => sum + numberOf(row.cells[column]), 0)
    }
    if ('programme' in opens) return sessionsOf(opens.programme, column)
    if (cell.kind === 'number') {
      if (cell.of === 'participants' || cell.of === 'women')
        return seats(cell.of, await listAll(opens.reports))
      if (cell.of === 'speakers') return speakersIn(opens.reports)
      return cell.of === 'days' ? daysIn(opens.reports, column) : countOf(opens.reports)
    }
    if (cell.kind !== 'share') return countOf(opens.reports)
    if (cell.part) {
      const { of, outOf } = cell.part
      return of === 'speakers'
        ? (await speakersIn(opens.reports)) / (await speakersIn(outOf))
        : (await countOf(opens.reports)) / (await countOf(outOf))
    }
    if (column === 'share') return (await countOf(opens.reports)) / (await countOf(figure.applied))
    const listed = await listAll(opens.reports)
    const share = womenShare(listed)
    if (column === 'pooled') return seats('women', listed) / seats('participants', listed)
    return column === 'median' ? share.median : (share.bounds?.[column === 'low' ? 0 : 1] ?? null)
  }

  async function followRow(figure: Figure, row: Row): Promise<Followed> {
    const { counted, of, apart } = row.coverage
    const cells: [string, Cell][] = [
      ...Object.entries(row.cells),
      ['published', counted],
      ['sessions', of],
      ...apart.map(({ state, number }): [string, Cell] => [state, number]),
    ]
    const found: Followed = { numbers: 0, wrong: [] }
    for (const [column, cell] of cells) {
      if (!('opens' in cell)) continue
      const shown = cell.kind === 'too-few' ? cell.reports : cell.value
      const number = await behind(figure, column, cell, cell.opens)
      found.numbers++
      if (number === null || Math.abs(number - shown) > 1e-9) {
        const filter = filtersToQuery(figure.applied)
        found.wrong.push({ figure: figure.id, row: row.key, column, filter, shown, behind: number })
      }
    }
    const asked = apart.filter(({ state }) => state !== 'not-asked')
    const sum = asked.reduce((total, { number }) => total + number.value, counted.value)
    if (sum > of.value)
      found.wrong.push({
        figure: figure.id,
        row: row.key,
        column: 'coverage',
        filter: filtersToQuery(figure.applied),
        shown: of.value,
        behind: sum,
      })
    return found
  }

  return {
    listAll,
    /** Every number of a figure: its rows, its whole, their coverage, and the number of reports that stands for all. */
    follow: async (figure: Figure): Promise<Followed> => {
      const all: Followed = { numbers: 0, wrong: [] }
      const rows = [...figure.rows, figure.total]
      for (const { numbers, wrong } of await Promise.all(rows.map((row) => followRow(figure, row)))) {
        all.numbers += numbers
        all.wrong.push(...wrong)
      }
      const { number } = headlineOf(figure)
      if (number.kind !== 'number' || number.of !== 'reports' || !('reports' in number.opens)) return all
      const behind = await countOf(number.opens.reports)
      const filter = filtersToQuery(figure.applied)
      const told = {
        figure: figure.id,
        row: 'headline',
        column: 'reports',
        filter,
        shown: number.value,
        behind,
      }
      return {
        numbers: all.numbers + 1,
        wrong: behind === number.value ? all.wrong : [...all.wrong, told],
      }
    },
  }
}

/** All of a list as its CSV has it, which must be as many as the list says. */
async function readAll(filters: Partial<Filters>): Promise<FiledReport[]> {
  const listed: FiledReport[] = []
  for await (const part of eachPublished(filters)) listed.push(...part)
  const { total } = await listPublished(filters)
  if (listed.length !== total)
    throw new Error(`The list ${filtersToQuery(filters)} says ${total} and its CSV holds ${listed.length}.`)
  return listed
}

async function sessionsOf(slug: string, column: string): Promise<number> {
  const { id } = (await listEvents()).find((event) => event.slug === slug)!
  const sessions = (await listProgramme(id)).filter((one) => !one.isCancelled || one.reportSlug)
  if (column === 'withdrawn') return sessions.filter((one) => one.withdrawnSlug).length
  const isMissing = (one: (typeof sessions)[number]) => !one.reportSlug && !one.withdrawnSlug
  return column === 'missing' ? sessions.filter(isMissing).length : sessions.length
}

/** The speaking slots of a list that are of what the list asks for, told by its last condition on speakers. */
async function speakersIn(filters: Partial<Filters>): Promise<number> {
  const asked = (filters.with ?? [])
    .map(partsOf)
    .filter(({ kind }) => ['speaker', 'region', 'country'].includes(kind))
  const slots = await publicDatabase()
    .select({ group: publishedAppearances.group, country: publishedAppearances.country })
    .from(publishedAppearances)
    .innerJoin(publishedReports, sql`${publishedReports.versionId} = ${publishedAppearances.versionId}`)
    .where(sql`${publishedWhere(filters)} and ${inArray(publishedAppearances.role, ['speaker'])}`)
  const partOf = { speaker: 'group', region: 'region', country: 'country' } as const
  return slots.filter((slot) =>
    asked.every(({ kind, value }) => {
      const own = { ...slot, region: regionOf(slot) }[partOf[kind as keyof typeof partOf]]
      return (
        value === 'any' ||
        (value === 'known' ? own !== null : value === 'unknown' ? own === null : own === value)
      )
    }),
  ).length
}

const quarters: Record<string, number> = { lower: 0.25, median: 0.5, upper: 0.75 }

async function daysIn(filters: Partial<Filters>, column: string): Promise<number | null> {
  const rows = await publicDatabase()
    .select({
      days: sql<number>`(${publishedReports.firstPublishedAt} at time zone (select e.time_zone from published.events e
        where e.id = ${publishedReports.eventId}))::date - ${publishedReports.heldOn}`,
    })
    .from(publishedReports)
    .where(publishedWhere(filters))
  return quantile(
    rows.map(({ days }) => days).sort((a, b) => a - b),
    quarters[column]!,
  )
}
