import { listOrganisations, listSeatsOf } from '@/directory/published'
import { rowOf } from '@/exports/list-csv'
import { type FilledTable, openData } from '@/exports/open-data'
import {
  answerRows,
  answersTable,
  countRows,
  countsTable,
  organizationsTable,
  reportsTable,
  seatRow,
  seatsTable,
  topicRows,
  topicsTable,
} from '@/exports/open-tables'
import { eachPublished, findPublicationDay, findPublicationState } from '@/reports/published-listing'
import { listWhole } from '@/reports/published-record'
import { settings } from '@/settings'

async function listBodies() {
  const rows: { slug: string; name: string; reports: number }[] = []
  for (let after: string | null = null; ; ) {
    const { organisations, next }: Awaited<ReturnType<typeof listOrganisations>> = await listOrganisations({
      q: '',
      size: 1_000,
      after,
    })
    rows.push(...organisations)
    if (next === null) return rows
    after = next
  }
}

async function fillTables(origin: string): Promise<FilledTable[]> {
  const [reports, answers, counts, seats, topics] = [
    reportsTable,
    answersTable,
    countsTable,
    seatsTable,
    topicsTable,
  ].map((table): FilledTable => ({ ...table, rows: [] })) as [
    FilledTable,
    FilledTable,
    FilledTable,
    FilledTable,
    FilledTable,
  ]
  for await (const part of eachPublished({ sort: 'oldest' })) {
    const slugs = part.map(({ slug }) => slug)
    reports.rows.push(...part.map((report) => rowOf(report, origin)))
    for (const whole of await listWhole(slugs)) {
      answers.rows.push(...answerRows(whole))
      counts.rows.push(...countRows(whole))
      topics.rows.push(...topicRows(whole))
    }
    seats.rows.push(...(await listSeatsOf(slugs)).map(seatRow))
  }
  return [reports, answers, counts, seats, { ...organizationsTable, rows: await listBodies() }, topics]
}

let made: { state: string; bytes: Promise<Uint8Array<ArrayBuffer>> } | undefined

async function make(): Promise<Uint8Array<ArrayBuffer>> {
  const origin = settings().origin.origin
  const [tables, asOf] = [await fillTables(origin), await findPublicationDay()]
  return openData(tables, { origin, asOf, reports: tables[0]!.rows.length })
}

/** Everything published in one file, made once for each state of the record and then kept. */
export async function readOpenData(): Promise<{ state: string; bytes: Uint8Array<ArrayBuffer> }> {
  const state = await findPublicationState()
  if (made?.state !== state) {
    const bytes = make()
    made = { state, bytes }
    bytes.catch(() => {
      made = undefined
    })
  }
  return { state, bytes: await made.bytes }
}
