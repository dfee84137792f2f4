import { enterRunEvent } from '@/app/[locale]/admin/events/[slug]/run'
import { missing } from '@/app/missing'
import { findRunSession } from '@/events/event-queries'

type Params = Promise<{ locale: string; slug: string; session: string }>

/** The first line of a page about one session of the programme. */
export async function enterSession(params: Params) {
  const entered = await enterRunEvent(params)
  const session = await findRunSession(entered.member, entered.event.id, (await params).session)
  return session ? { ...entered, session } : missing(entered.locale)
}

/** The same, or a session that is not there yet. */
export async function enterSessionOrNew(params: Params) {
  if ((await params).session !== 'new') return enterSession(params)
  return { ...(await enterRunEvent(params)), session: null }
}
