// Follows every number of every figure under random filters to the list behind it. The last line says how many were wrong.

import { listReleasedForms } from '@/db/released-forms'
import { regions } from '@/directory/regions'
import { listEvents } from '@/events/published'
import { groups } from '@/forms/answer'
import { learnForms } from '@/forms/released'
import { sessionTypes } from '@/forms/session-type'
import { type Filters, filtersToQuery, hasValues } from '@/reports/filters'
import { listTopics } from '@/topics/published'
import { figureIds } from './all'
import { makeFollower } from './drill'
import { mergeSome } from './drill-merges'
import { tallyFigure } from './tally'

const amount = Number(process.argv[2] ?? 50)
learnForms(await listReleasedForms())

/** The same filters every time, so that a wrong number can be looked for again. */
function makeDice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

async function makeFilters(): Promise<Partial<Filters>[]> {
  const dice = makeDice(2017)
  const events = await listEvents()
  const topics = (await listTopics()).filter(({ reports }) => reports > 0).map(({ id }) => id)
  const some = <Value>(values: readonly Value[], most: number): Value[] =>
    values.length === 0 || dice(3) > 0
      ? []
      : [...new Set(Array.from({ length: 1 + dice(most) }, () => values[dice(values.length)]!))]
  return Array.from({ length: amount }, () => ({
    event: some(
      events.map(({ slug }) => slug),
      2,
    ),
    year: some([...new Set(events.map(({ year }) => year))], 3),
    topic: some(topics, 2),
    type: some(sessionTypes, 3),
    group: some(groups, 2),
    region: some(regions, 2),
    has: some(hasValues, 1),
  }))
}

const follower = makeFollower()
let numbers = 0
let wrong = 0

async function followAll(): Promise<void> {
  for (const filters of [{}, ...(await makeFilters())])
    for (const id of figureIds) {
      const found = await follower.follow(await tallyFigure(id, filters))
      numbers += found.numbers
      wrong += found.wrong.length
      for (const one of found.wrong)
        console.log(
          `${one.figure} ${one.row} ${one.column} (${one.filter || 'no filter'}): shown ${one.shown}, behind it ${one.behind}`,
        )
      if (filtersToQuery(filters) === '') console.log(`${id}: ${found.numbers} numbers without a filter`)
    }
}

const readAll = async () => JSON.stringify(await Promise.all(figureIds.map((id) => tallyFigure(id, {}))))

/** The same numbers while topics, organisations and people are merged; taken back, every figure is what it was. */
async function followMerged(): Promise<void> {
  const before = await readAll()
  const merged = await mergeSome()
  try {
    numbers += merged.numbers
    wrong += merged.wrong.length
    for (const one of merged.wrong) console.log(one)
    await followAll()
  } finally {
    await merged.undo()
  }
  if ((await readAll()) === before) return
  wrong++
  console.log('Taken back, the figures are not what they were.')
}

await (process.argv.includes('--merged') ? followMerged() : followAll())
console.log(`numbers ${numbers} wrong ${wrong}`)
process.exit(wrong === 0 ? 0 : 1)
