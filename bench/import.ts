import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { presets } from '../forms/released'
import { readDocument } from '../importer/guard/read-document'
import { propose } from '../importer/propose'
import { wordOf } from '../importer/testing/documents'

const fixture = readFileSync(join(import.meta.dirname, '../importer/fixtures/french-2017.txt'), 'utf8')

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

async function timesOf(rounds: number, work: () => unknown): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return times
}

/** Ten pages of a report: the fixture, with paragraphs of ordinary length behind its discussion. */
const tenPages = () => {
  const paragraph =
    'There was broad support for the view that what is paid for by the public belongs to the public. '.repeat(
      6,
    )
  return [...fixture.split('\n').filter(Boolean), ...Array.from({ length: 45 }, () => paragraph)]
}

const megabytes = () => Math.round(process.memoryUsage().heapUsed / 1024 / 1024)

/** Medians against what is promised, and the memory after a thousand documents against that after a hundred. */
async function benchImport(): Promise<boolean> {
  await timesOf(20, () => propose(fixture, presets))
  const text = median(await timesOf(200, () => propose(fixture, presets)))
  const bytes = await wordOf(tenPages())
  const word = median(
    await timesOf(9, async () => {
      const found = await readDocument(bytes)
      if ('text' in found) propose(found.text, presets)
    }),
  )
  await timesOf(100, () => propose(fixture, presets))
  globalThis.gc?.()
  const before = megabytes()
  await timesOf(900, () => propose(fixture, presets))
  globalThis.gc?.()
  const after = megabytes()
  const rows: [string, number, number, string][] = [
    ['text of one report, median', text, 50, 'ms'],
    ['Word file of ten pages, median', word, 500, 'ms'],
    ['memory after 1,000 texts, beyond that after 100', Math.max(0, after - before), 20, 'MB'],
  ]
  for (const [name, found, limit, unit] of rows) {
    console.log(
      `${found <= limit ? 'ok  ' : 'SLOW'} ${name}: ${found.toFixed(1)} ${unit} (at most ${limit} ${unit})`,
    )
  }
  return rows.every(([, found, limit]) => found <= limit)
}

process.exitCode = (await benchImport()) ? 0 : 1
