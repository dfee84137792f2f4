import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Member } from '@/auth/viewer'
import { appDatabase, publicDatabase } from '@/db/client'
import { erasures } from '@/db/schema/erasures'
import { outgoingMails } from '@/db/schema/machinery'
import { auditEntries, pastedNotes } from '@/db/schema/reports'
import { comments } from '@/db/schema/review'
import { asOwner, emptyDatabase, makePublished, makeUser } from '@/db/testing'
import { checkAudit } from './audit'
import { askErasure, decideErasure } from './erasure-commands'
import { lookAtErasure } from './erasure-queries'
import { erase } from './erasure-work'
import { findPublished } from './published-record'

let [asking, confirming]: Member[] = []
beforeEach(async () => {
  await emptyDatabase()
  asking = await makeUser({ isSiteAdmin: true })
  confirming = await makeUser({ isSiteAdmin: true })
})

const name = 'Zanzi Quaymaster'
const wish = { names: `${name}\nQuaymaster, Zanzi\nzanzi@quay.example`, reason: 'An upheld request.' }
const erased = async () => {
  const { asked } = (await askErasure(asking!, wish)) as { asked: string }
  expect(await decideErasure(confirming!, asked, 'confirm')).toEqual({ decided: true })
  await erase(asked)
  return asked
}

/** Every row of every table and view, as text. */
async function everything(): Promise<string> {
  const tables = await asOwner((tx) =>
    tx.execute<{ name: string }>(sql`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'jobs', 'pgboss')
      union all select format('%I.%I', schemaname, viewname) from pg_views where schemaname = 'published'`),
  )
  const rows = []
  for (const table of tables)
    rows.push(...(await asOwner((tx) => tx.execute(sql.raw(`select t::text as row from ${table.name} t`)))))
  return JSON.stringify(rows)
}

/** A report that names somebody everywhere that a name can stand. */
async function plant() {
  const editor = await makeUser({ email: 'zanzi@quay.example', name })
  const report = await makePublished({
    editor,
    versions: 2,
    session: { title: `A talk by ${name}` },
    typed: {
      title: `Ports, by ZANZI  QUAYMASTER`,
      speakers: [{ name, position: `Chair (${name})`, organisation: 'Harbour Institute' }],
      discussion: `It was said by ${name}. Quaymaster, Zanzi agreed; write to zanzi@quay.example.`,
    },
  })
  const { id: reportId, eventId } = report
  await appDatabase()
    .insert(comments)
    .values({ reportId, revision: 1, body: `Ask ${name}`, authorId: editor.id })
  await appDatabase()
    .insert(pastedNotes)
    .values({
      reportId,
      text: `By ${name}`,
      name: `${name}.docx`,
      original: Buffer.from(name),
      pastedBy: editor.id,
    })
  await appDatabase()
    .insert(outgoingMails)
    .values({ recipient: editor.email, subject: `For ${name}`, body: `Dear ${name}`, key: editor.email })
  await appDatabase()
    .insert(auditEntries)
    .values({ actorId: editor.id, action: 'invite-editor', eventId, reportId, note: editor.email })
  return report
}

test('a name leaves every table, view, index and note of the audit, and the chain holds', async () => {
  const report = await plant()
  const other = await makePublished({ typed: { discussion: 'Somebody else spoke of the Quaymasters.' } })
  const before = await findPublished(other.slug)
  const [person] = await appDatabase().execute<{ slug: string }>(
    sql`select slug from people where name = ${name}`,
  )
  await erased()
  const left = await everything()
  expect(left.match(/zanzi[^"]{0,40}/gi)).toBeNull()
  expect(left.match(/.{0,30}quaymaster(?!s).{0,20}/gi)).toBeNull()
  const now = (await findPublished(report.slug))!
  expect(now.title).toBe('Ports, by [Name withheld on request]')
  expect(now.answers.speakers).toEqual([
    {
      name: '[Name withheld on request]',
      position: 'Chair ([Name withheld on request])',
      organisation: 'Harbour Institute',
    },
  ])
  expect(await checkAudit()).toMatchObject({ broken: null, erased: 1, waiting: 0 })
  expect(await findPublished(other.slug)).toEqual(before)
  const gone = await publicDatabase().execute(
    sql`select 1 from published.gone_addresses where hash = encode(sha256(convert_to(${person!.slug}, 'UTF8')), 'hex')`,
  )
  expect(gone).toHaveLength(1)
})

test('needs two site admins, and says before what would change', async () => {
  await plant()
  const stranger = await makeUser()
  expect(await askErasure(stranger, wish)).toEqual({ absent: true })
  const { asked } = (await askErasure(asking!, wish)) as { asked: string }
  expect(await decideErasure(asking!, asked, 'confirm')).toEqual({ refused: 'own' })
  expect(await decideErasure(stranger, asked, 'confirm')).toEqual({ absent: true })
  await erase(asked)
  await expect(
    appDatabase().execute(sql`select public.erase_from(${asked}, 'comments', 0, 1)`),
  ).rejects.toThrow()
  expect(await everything()).toContain(name)
  expect(await lookAtErasure(stranger, asked)).toEqual([])
  const look = await lookAtErasure(confirming!, asked)
  expect(look.find(({ table }) => table === 'comments')).toEqual({ table: 'comments', rows: 1 })
  expect(look.map(({ table }) => table)).toEqual([
    'appearances',
    'audit_entries',
    'comments',
    'outgoing_mails',
    'pasted_notes',
    'people',
    'revisions',
    'sessions',
    'users',
    'versions',
  ])
})

test('one that is refused forgets the name, and cannot be confirmed', async () => {
  const { asked } = (await askErasure(asking!, wish)) as { asked: string }
  expect(await decideErasure(asking!, asked, 'refuse')).toEqual({ decided: true })
  expect(await decideErasure(confirming!, asked, 'confirm')).toEqual({ refused: 'decided' })
  expect(await everything()).not.toContain(name)
})

test.each([
  [{ names: '  \n ' }, 'names-needed'],
  [{ names: 'Quaymaster' }, 'name-too-short'],
  [{ names: 'A Li' }, 'name-too-short'],
  [
    {
      names: `${'Ann Other\n'.repeat(1)}${Array.from({ length: 21 }, (_, n) => `Person Number${n}`).join('\n')}`,
    },
    'too-many',
  ],
  [{ reason: '' }, 'reason-needed'],
  [{ reason: 'a'.repeat(301) }, 'reason-too-long'],
  [{ reason: `Because of zanzi quaymaster` }, 'reason-has-name'],
])('%o is refused as %s', async (given, refused) => {
  expect(await askErasure(asking!, { ...wish, ...given })).toEqual({ refused })
  expect(await appDatabase().$count(erasures)).toBe(0)
})
