import { enterAsAdmin } from '@/app/[locale]/admin/enter'
import { missing } from '@/app/missing'
import { absent, type Entrance, memberDoor, type Opening } from '@/auth/door'
import { canKeepDirectory } from '@/directory/policy'

/** The kinds of record as addresses have them. */
export const kinds = { organizations: 'organisation', people: 'person' } as const
export type KindName = keyof typeof kinds
export const kindName = (kind: (typeof kinds)[KindName]): KindName =>
  kind === 'person' ? 'people' : 'organizations'

/** The first line of a page about the directory: for site admins alone. */
export async function enterDirectory(params: Promise<{ locale: string }>) {
  const entered = await enterAsAdmin(params)
  if (!canKeepDirectory(entered.member)) return missing(entered.locale)
  return { ...entered, path: `/${entered.locale}/admin/directory` }
}

/** The way in to the doors of the directory. */
export const directoryDoor = <Fields>(
  opening: Opening<Fields, never>,
  work: (entrance: Entrance<Fields> & { path: string }) => Promise<Response> | Response,
) =>
  memberDoor<Fields>(opening, (entrance) =>
    canKeepDirectory(entrance.member)
      ? work({ ...entrance, path: `/${entrance.locale}/admin/directory` })
      : absent({ locale: entrance.locale, isJson: false }),
  )
