import { enterAsAdmin } from '@/app/[locale]/admin/enter'
import { missing } from '@/app/missing'
import { absent, type Entrance, memberDoor, type Opening } from '@/auth/door'
import { canKeepTerms } from '@/topics/policy'
import { findTerm } from '@/topics/queries'

/** The first line of a page about the vocabulary: for site admins alone. */
export async function enterTerms(params: Promise<{ locale: string }>) {
  const entered = await enterAsAdmin(params)
  if (!canKeepTerms(entered.member)) return missing(entered.locale)
  return { ...entered, path: `/${entered.locale}/admin/terms` }
}

/** The first line of a page about one topic. */
export async function enterTerm(params: Promise<{ locale: string; topic: string }>) {
  const entered = await enterTerms(params)
  const topic = await findTerm(entered.member, (await params).topic)
  if (!topic) return missing(entered.locale)
  return { ...entered, topic, list: entered.path, path: `${entered.path}/${topic.id}` }
}

/** The way in to the doors of the vocabulary. */
export const termsDoor = <Fields>(
  opening: Opening<Fields, never>,
  work: (entrance: Entrance<Fields> & { path: string }) => Promise<Response> | Response,
) =>
  memberDoor<Fields>(opening, (entrance) =>
    canKeepTerms(entrance.member)
      ? work({ ...entrance, path: `/${entrance.locale}/admin/terms` })
      : absent({ locale: entrance.locale, isJson: false }),
  )
