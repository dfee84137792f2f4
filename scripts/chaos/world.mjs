import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { findFreePort } from '../../db/embedded-process.ts'
import { demoAccounts } from '../../demo/accounts.ts'
import { keepOpen } from '../lifetime.mjs'
import { startPortal } from '../portal.mjs'
import { keptByTests, openDemoDatabase } from '../test-database.mjs'
import { testEnvironment } from '../test-environment.mjs'

/** The built portal on a database that is thrown away, which can be killed, and looked into from behind. */
export async function openWorld(purpose = '_chaos') {
  const address = await openDemoDatabase(purpose)
  const port = await findFreePort()
  const origin = `http://localhost:${port}`
  const env = testEnvironment({ DATABASE_URL: address, PORTAL_URL: origin })
  const start = () => startPortal({ port, env, log: join(keptByTests, `portal${purpose}.log`) })
  let portal = await start()
  const sql = postgres(address, { max: 2, onnotice: () => undefined })
  keepOpen({ stop: () => sql.end({ timeout: 2 }) })

  const idOf = async (role) => {
    const [user] = await sql`select id from users where email = ${demoAccounts[role].email}`
    return user.id
  }
  return {
    origin,
    /** As when the machine loses power. */
    async killPortal() {
      portal.child.kill('SIGKILL')
      await portal.ended
    },
    async startPortal() {
      portal = await start()
    },
    /** Milliseconds that the portal has computed since it began; null where the machine does not say. */
    timeUsed() {
      try {
        const fields = readFileSync(`/proc/${portal.child.pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
        return (Number(fields[11]) + Number(fields[12])) * 10
      } catch {
        return null
      }
    },
    endSessions: async (role) => sql`delete from user_sessions where user_id = ${await idOf(role)}`,
    /** A new member who is signed in and organizes a session of their own: the cookie, and the ids of both. */
    async addOrganizer(number) {
      const token = randomBytes(32).toString('base64url')
      const hash = createHash('sha256').update(token).digest('hex')
      const [user] = await sql`insert into users (email, name)
        values (${`writer-${number}@example.org`}, ${`Writer ${number}`}) returning id`
      await sql`insert into user_sessions (token_hash, user_id, expires_at)
        values (${hash}, ${user.id}, now() + interval '1 day')`
      const [session] = await sql`
        insert into sessions (event_id, slug, code, type, title, held_on)
        select id, ${`written-${number}`}, ${`W ${number}`}, 'workshop', ${`Session ${number}`}, starts_on
        from events order by starts_on desc limit 1 returning id, event_id`
      await sql`insert into memberships (user_id, event_id, session_id, role)
        values (${user.id}, ${session.event_id}, ${session.id}, 'organizer')`
      return { cookie: `rapporteur.session=${token}`, user: user.id, session: session.id }
    },
    /** Lets somebody write a report. */
    letWrite: (report, user) => sql`
      insert into report_editors (report_id, user_id, added_by) values (${report}, ${user}, ${user}) on conflict do nothing`,
    /** Lets somebody else edit the organizer's report too. */
    async addEditor(report, role) {
      const [editor, by] = [await idOf(role), await idOf('organizer')]
      await sql`insert into report_editors (report_id, user_id, added_by)
        values (${report}, ${editor}, ${by}) on conflict do nothing`
    },
    async newestRevision(report) {
      const [newest] = await sql`select max(number) as number from revisions where report_id = ${report}`
      return newest.number
    },
    /** Every content that a report had after a revision, held ones too, by number. */
    async revisionsAfter(report, number) {
      const rows = await sql`select number, content::text as content from revisions
        where report_id = ${report} and number > ${number}`
      return new Map(rows.map((row) => [row.number, row.content]))
    },
  }
}
