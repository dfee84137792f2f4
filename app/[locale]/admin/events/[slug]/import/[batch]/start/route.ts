import { z } from 'zod'
import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { absent, seeOther } from '@/auth/door'
import { chooseDocuments } from '@/reports/import-commands'

/** The form holds the session of every document, chosen or not, so it is read by names: `document`, `aim` and `code ID`. */
const sent = z.array(z.tuple([z.string().regex(/^(aim|document|code [0-9a-f-]{36})$/), z.string().max(200)]))
const aim = z.enum(['draft', 'submitted'])

/** Has the chosen documents imported by a job, and shows how far it is. */
export const POST = runEventDoor({}, async ({ member, event, entries, params, locale, path }) => {
  const page = `${path}/import/${params.batch}`
  const read = sent.safeParse(entries)
  if (!read.success) return absent({ locale, isJson: false })
  const one = (name: string) => read.data.find(([field]) => field === name)?.[1]
  const wanted = aim.safeParse(one('aim'))
  const ids = new Set(read.data.filter(([name]) => name === 'document').map(([, id]) => id))
  if (!wanted.success) return seeOther(`${page}?problem=no-aim`)
  if (ids.size === 0) return seeOther(`${page}?problem=none-chosen`)
  const chosen = [...ids].map((id) => ({ id, code: one(`code ${id}`) ?? '' }))
  const outcome = await chooseDocuments(member, event.id, params.batch ?? '', wanted.data, chosen)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  return seeOther(page)
})
