import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { asOwner, emptyDatabase, makeEvent, makePublished } from '@/db/testing'
import { type Filters, hasValues } from '@/reports/filters'
import { tallyFacets } from '@/reports/published-facets'
import { figureIds } from './all'
import { tallyFigure } from './tally'

const number = (typed: string | number) => ({ way: 'number' as const, typed: String(typed) })

const conditions = [
  ...['exact', 'estimate', 'rounded', 'any-number', 'given', 'few', 'not-recorded'].flatMap((state) => [
    `participants.${state}`,
    `women.${state}`,
  ]),
  ...['size.under-5', 'share.0-10', 'share.90-100', 'answered.women', 'answered.participants'],
]

/** Everything that figures, their filters and so their files publish, over the whole list and over narrower ones. */
async function readAll(): Promise<string> {
  const narrow: Partial<Filters>[] = [
    ...hasValues.map((value) => ({ has: [value] })),
    ...conditions.map((condition) => ({ with: [condition] })),
  ]
  const whole = await Promise.all(figureIds.map((id) => tallyFigure(id)))
  const parts = await Promise.all(
    narrow.flatMap((filters) => [
      tallyFigure('p1', filters),
      tallyFigure('p6', filters),
      tallyFacets(filters),
    ]),
  )
  return JSON.stringify([whole, parts], null, 1)
}

/** What nobody may learn: how many of the few took part, how that was given, and whether and how women were counted. */
const secrets = [
  [
    [4, 'exact'],
    [3, 'exact'],
  ],
  [[1, 'estimate'], null],
  [
    [0, 'minimum'],
    [0, 'estimate'],
  ],
] as const

test('whatever is withheld, all that is published stays the same, so no arithmetic can bring it back', async () => {
  await emptyDatabase()
  const { id: eventId } = await makeEvent({ slug: 'small-2017' })
  for (const [participants, women] of [
    [20, 10],
    [120, 30],
    [15, 9],
    [8, 8],
    [40, 12],
    [60, 18],
  ] as const)
    await makePublished({ eventId, typed: { participants: number(participants), women: number(women) } })
  const few = await makePublished({ eventId, typed: { participants: number(3), women: number(1) } })
  const published: string[] = []
  for (const [participants, women] of secrets) {
    await asOwner(async (tx) => {
      const version = sql`(select id from versions where report_id = ${few.id})`
      await tx.execute(sql`delete from counts where version_id = ${version}`)
      for (const [concept, count] of [
        ['participants', participants],
        ['women', women],
      ] as const)
        if (count)
          await tx.execute(sql`insert into counts (version_id, concept, kind, value, as_typed)
            values (${version}, ${concept}, ${count[1]}, ${count[0]}, 'secret')`)
      await tx.execute(
        sql`update versions set unanswered = ${women ? sql`'{}'` : sql`'{women}'`}::text[] where id = ${version}`,
      )
      await tx.execute(sql`select recount_reports(array[${few.id}]::uuid[])`)
    })
    published.push(await readAll())
  }
  expect(published[1]).toBe(published[0])
  expect(published[2]).toBe(published[0])
  expect(published[0]).toContain('"few"')
})
