import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicDatabase } from '@/db/client'
import { publishedReports } from '@/db/schema/published'
import { asOwner, emptyDatabase, makePublished } from '@/db/testing'
import { publishedWhere } from './published'

describe('with 1,200 reports', () => {
  beforeAll(async () => {
    await emptyDatabase()
    const { eventId, editor } = await makePublished({ session: { slug: 'of-64', code: 'OF 64' } })
    // By the hundreds: what is read of a published version is kept within its transaction, and a busy machine is slow at it.
    for (let last = 100; last <= 1_200; last += 100) await publish(last - 99, last)

    async function publish(first: number, last: number): Promise<void> {
      await asOwner(async (tx) => {
        await tx.execute(sql`insert into sessions (id, event_id, slug, code, type, title, held_on)
          select gen_random_uuid(), ${eventId}, 'ws-' || n, 'WS ' || n, 'workshop', 'Session ' || n, date '2017-12-18' + n % 4
          from generate_series(${first}::int, ${last}::int) n`)
        await tx.execute(sql`insert into reports (session_id, event_id, slug, form_key, created_by, status, published_version)
          select s.id, s.event_id, 'r-' || s.slug, 'igf-2017', ${editor.id}, 'published', 1
          from sessions s where not exists (select from reports r where r.session_id = s.id)`)
        await tx.execute(sql`insert into versions
            (report_id, number, revision, form_key, language, title, type, held_on, answers, published_by, search)
          select r.id, 1, 1, 'igf-2017', 'en', s.title, s.type, s.held_on, '{}', ${editor.id},
            public.search_vector('en', s.title, '', repeat('Access in the mountains was discussed. ', 20) ||
              case when s.slug like '%777' then 'Zanzibar' else s.slug end)
          from reports r join sessions s on s.id = r.session_id
          where not exists (select from versions v where v.report_id = r.id)`)
      })
    }
    await asOwner((tx) => tx.execute(sql`analyze`))
  })
  afterAll(emptyDatabase)

  it('words are looked up in their index', async () => {
    const found = publicDatabase()
      .select({ slug: publishedReports.slug })
      .from(publishedReports)
      .where(publishedWhere({ q: 'zanzibar' }))
    // A thousand short texts can be read through as fast; what matters is that the index answers this condition.
    const plan = await publicDatabase().transaction(async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`)
      return tx.execute<{ 'QUERY PLAN': string }>(sql`explain ${found}`)
    })
    const lines = plan.map((line) => line['QUERY PLAN']).join('\n')
    expect(lines).toContain('Bitmap Index Scan on versions_search')
    expect(lines).not.toContain('Seq Scan on versions')
  })

  it('the newest are read from their index, not sorted', async () => {
    const newest = publicDatabase()
      .select({ slug: publishedReports.slug })
      .from(publishedReports)
      .where(publishedWhere({}))
      .orderBy(sql`${publishedReports.heldOn} desc`, sql`${publishedReports.reportId} desc`)
      .limit(25)
    const plan = await publicDatabase().execute<{ 'QUERY PLAN': string }>(sql`explain ${newest}`)
    const lines = plan.map((line) => line['QUERY PLAN']).join('\n')
    expect(lines).toContain('Index Scan Backward using versions_held_on')
    expect(lines).not.toContain('Sort')
  })
})
