// Loads the invented forum, and IGF 2017 with one session whose report is expected. Run again, it changes nothing.
import type { Member } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { forums } from '@/db/schema/events'
import { outgoingMails } from '@/db/schema/machinery'
import { addEvent, addForum, addSession } from '@/events/commands'
import { saveRegistration } from '@/events/registration-commands'
import { formOf } from '@/forms/released'
import type { SessionType } from '@/forms/session-type'
import { momentOf } from '@/importer/programme/zone'
import { demoAccounts } from './accounts'
import { backdate } from './backdate'
import { loadBodies } from './directory'
import { makeDraft, type Session } from './draft'
import { type Edition, editions, forum } from './editions'
import { file, type Outcome } from './file'
import { giveRole, makeMember } from './members'
import { makeProgramme } from './programme'
import { makeRandom, type Random } from './random'

type Cast = { admin: Member; reviewer: Member; organizer: Member; others: Member[] }

const added = (outcome: { id: string } | { absent: true }): string => {
  if ('absent' in outcome) throw new Error('The demo admin may not do this; its account is not a site admin.')
  return outcome.id
}

/** The fortnight ends at the last minute of its day in UTC, which is close enough for invented deadlines. */
/** The last minute of a day, on the clock of the event. */
function fortnightAfter(day: string, timeZone: string): Date {
  const last = new Date(Date.parse(day) + 14 * 86_400_000).toISOString().slice(0, 10)
  return momentOf({ day: last, time: '23:59' }, timeZone)
}

function outcomesOf(edition: Edition): Outcome[] {
  const { draft, submitted, returned, withdrawn } = edition.waiting
  const of = (outcome: Outcome, amount: number) => Array.from({ length: amount }, () => outcome)
  return [
    ...of('published', edition.published),
    ...of('withdrawn', withdrawn),
    ...of('draft', draft),
    ...of('submitted', submitted),
    ...of('returned', returned),
  ]
}

/** A fixed shuffle: which session of the programme gets which outcome; the rest stays expected. */
function shuffled<T>(list: readonly T[], random: Random): T[] {
  const result = [...list]
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.between(0, last)
    ;[result[last], result[other]] = [result[other]!, result[last]!]
  }
  return result
}

async function loadSession(cast: Cast, eventId: string, session: Session): Promise<string> {
  return added(
    await addSession(cast.admin, {
      eventId,
      slug: session.code.toLowerCase().replace(' ', '-'),
      code: session.code,
      type: session.type as SessionType,
      title: session.title,
      theme: session.theme,
      place: session.place,
      heldOn: session.heldOn,
      from: session.from,
      to: session.to,
      organizersExpected: [{ name: session.organizer.name!, organisation: session.organizer.organisation! }],
    }),
  )
}

async function loadEdition(cast: Cast, forumId: string, edition: Edition): Promise<void> {
  const random = makeRandom(edition.year)
  const name = `Meridian ${edition.year}`
  const endsOn = edition.days.at(-1)!
  const eventId = added(
    await addEvent(cast.admin, {
      forumId,
      slug: `${forum.slug}-${edition.year}`,
      year: edition.year,
      name,
      place: edition.place,
      timeZone: edition.timeZone,
      startsOn: edition.days[0]!,
      endsOn,
      formKey: edition.formKey,
      dueAt: fortnightAfter(endsOn, edition.timeZone),
    }),
  )
  if (edition.registered)
    await saveRegistration(cast.admin, eventId, {
      people: edition.registered,
      source: `${name}, participation by region, published after the event`,
    })
  await giveRole(cast.reviewer, { role: 'reviewer', eventId, sessionId: null })
  const outcomes = outcomesOf(edition)
  const form = formOf(edition.formKey)
  for (const [index, session] of shuffled(makeProgramme(edition, random), random).entries()) {
    const sessionId = await loadSession(cast, eventId, session)
    const outcome = outcomes[index]
    const draft = makeDraft(form, session, { name, place: edition.place }, random)
    // In the newest edition the demo organizer has a report in every state and some that are expected; of the year
    // before, some that are late.
    const isOwn =
      (edition.year === 2026 &&
        (index === outcomes.indexOf('returned') || index % 7 === 3 || outcome === undefined)) ||
      (edition.year === 2025 && outcome === undefined)
    const organizer = isOwn ? cast.organizer : cast.others[index % cast.others.length]!
    const role = { role: 'organizer', eventId, sessionId } as const
    const own =
      outcome === undefined && index % (edition.year === 2025 ? 2 : 5) > 0
        ? null
        : await giveRole(organizer, role)
    if (outcome && own) await file({ organizer: own, admin: cast.admin }, sessionId, draft, outcome, random)
  }
}

async function loadIgf2017(cast: Cast): Promise<void> {
  const forumId = added(await addForum(cast.admin, { slug: 'igf', name: 'Internet Governance Forum' }))
  const eventId = added(
    await addEvent(cast.admin, {
      forumId,
      slug: 'igf-2017',
      year: 2017,
      name: 'IGF 2017',
      place: 'Geneva',
      timeZone: 'Europe/Zurich',
      startsOn: '2017-12-18',
      endsOn: '2017-12-21',
      formKey: 'igf-2017',
      dueAt: new Date('2018-01-04T22:59:00Z'),
    }),
  )
  const sessionId = added(
    await addSession(cast.admin, {
      eventId,
      slug: 'of-64',
      code: 'OF 64',
      type: 'open-forum',
      title: 'OAS/OEA and the promotion of National Cybersecurity Strategies in the Americas',
      heldOn: '2017-12-20',
      from: '16:10',
      to: '17:10',
      place: 'Room XXI',
      organizersExpected: [{ organisation: 'Organization of American States' }],
    }),
  )
  await giveRole(cast.organizer, { role: 'organizer', eventId, sessionId })
  await giveRole(cast.reviewer, { role: 'reviewer', eventId, sessionId: null })
}

/** IGF 2017 is loaded last, so where both forums are there, everything is. */
async function findLoaded(): Promise<'nothing' | 'all'> {
  const there = (await appDatabase().select({ slug: forums.slug }).from(forums).limit(100)).map(
    ({ slug }) => slug,
  )
  if (there.length === 0) return 'nothing'
  if (there.includes(forum.slug) && there.includes('igf')) return 'all'
  throw new Error(
    'This database holds something else than the demo data, or only a part of it. Name an empty one in DATABASE_URL: ' +
      'demo mode lets everybody in.',
  )
}

async function load(): Promise<string> {
  if ((await findLoaded()) === 'all') return 'The demo data is there.'
  const cast: Cast = {
    admin: await makeMember(demoAccounts.admin, true),
    reviewer: await makeMember(demoAccounts.reviewer),
    organizer: await makeMember(demoAccounts.organizer),
    others: [],
  }
  for (const number of [1, 2, 3, 4, 5, 6]) {
    cast.others.push(
      await makeMember({ email: `organizer-${number}@demo.example`, name: `Demo organizer ${number}` }),
    )
  }
  await appDatabase().transaction(loadBodies)
  const forumId = added(await addForum(cast.admin, forum))
  for (const edition of editions) await loadEdition(cast, forumId, edition)
  // Nobody is told today of what happened in an invented past.
  await appDatabase().delete(outgoingMails)
  await backdate(process.env.DATABASE_URL!)
  await loadIgf2017(cast)
  return `Loaded ${editions.length} editions of ${forum.name} and IGF 2017.`
}

try {
  console.log(await load())
  process.exit(0)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
