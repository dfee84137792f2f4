import { presets } from '@/forms/released'
import { readDocument } from '../guard/read-document'
import { propose } from '../propose'
import { mutateBytes, mutateText } from './mutations'
import { lostLines, madeUp } from './promises'

export type Tally = {
  cases: number
  crashed: number
  hung: number
  lost: number
  madeUp: number
  read: number
  refused: number
  examples: string[]
}

/** Longer than a document may take: ten seconds to be stopped in, and one for the end. */
const patience = 11_000
/** One text case may not work longer than this, whatever was done to it. Other programs on the machine do not count. */
const textPatience = 2_000

const worked = (since?: NodeJS.CpuUsage) => process.cpuUsage(since)
const millisecondsOf = ({ user }: NodeJS.CpuUsage) => user / 1_000

const emptyTally = (): Tally => ({
  cases: 0,
  crashed: 0,
  hung: 0,
  lost: 0,
  madeUp: 0,
  read: 0,
  refused: 0,
  examples: [],
})

function check(tally: Tally, text: string, name: string) {
  const started = worked()
  try {
    const proposal = propose(text, presets)
    if (millisecondsOf(worked(started)) > textPatience) note(tally, 'hung', name)
    const lost = lostLines(proposal)
    if (lost.length) note(tally, 'lost', `${name}: lines ${lost.slice(0, 5)}`)
    const invented = madeUp(proposal)
    if (invented.length) note(tally, 'madeUp', `${name}: ${invented[0]}`)
  } catch (error) {
    note(
      tally,
      'crashed',
      `${name}: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 300) : error}`,
    )
  }
}

function note(tally: Tally, kind: 'crashed' | 'hung' | 'lost' | 'madeUp', example: string) {
  tally[kind]++
  if (tally.examples.length < 20) tally.examples.push(`${kind} ${example}`)
}

/** Mutates texts `cases` times and holds the promises of the importer against each. */
export function fuzzTexts(texts: string[], cases: number, seed = 1): Tally {
  const tally = emptyTally()
  // What is made once, such as the table of labels, is not the work of a case.
  propose(texts[0] ?? '', presets)
  for (let number = 0; number < cases; number++) {
    const text = texts[number % texts.length]!
    tally.cases++
    check(tally, mutateText(text, seed + number), `text case ${number} seed ${seed + number}`)
  }
  return tally
}

/** Flips bytes of files and has the guarded readers read them, two at a time. */
export async function fuzzFiles(files: Uint8Array[], cases: number, seed = 1): Promise<Tally> {
  const tally = emptyTally()
  let number = 0
  const work = async () => {
    while (number < cases) {
      const own = number++
      await fuzzFile(
        tally,
        mutateBytes(files[own % files.length]!, seed + own),
        `file case ${own} seed ${seed + own}`,
      )
    }
  }
  await Promise.all([work(), work()])
  return tally
}

async function fuzzFile(tally: Tally, bytes: Uint8Array, name: string) {
  tally.cases++
  const started = performance.now()
  try {
    const found = await readDocument(bytes)
    if (performance.now() - started > patience) note(tally, 'hung', name)
    if ('error' in found) tally.refused++
    else {
      tally.read++
      check(tally, found.text, name)
    }
  } catch (error) {
    note(tally, 'crashed', `${name}: ${error}`)
  }
}

export function sumOf(tallies: Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      cases: sum.cases + one.cases,
      crashed: sum.crashed + one.crashed,
      hung: sum.hung + one.hung,
      lost: sum.lost + one.lost,
      madeUp: sum.madeUp + one.madeUp,
      read: sum.read + one.read,
      refused: sum.refused + one.refused,
      examples: [...sum.examples, ...one.examples],
    }),
    emptyTally(),
  )
}
