import { enterAsAdmin } from '@/app/[locale]/admin/enter'
import { missing } from '@/app/missing'
import { absent, type Entrance, memberDoor, type Opening, seeOther } from '@/auth/door'
import { findMadeForm, type MadeForm } from '@/events/form-queries'
import { canMakeForms } from '@/events/policy'

/** The first line of a page about forms: for those who make them. */
export async function enterForms(params: Promise<{ locale: string }>) {
  const entered = await enterAsAdmin(params)
  if (!canMakeForms(entered.member)) return missing(entered.locale)
  return { ...entered, forms: `/${entered.locale}/admin/forms` }
}

/** The first line of a page about one form. */
export async function enterForm(params: Promise<{ locale: string; form: string }>) {
  const entered = await enterForms(params)
  const made = await findMadeForm(entered.member, (await params).form)
  if (!made) return missing(entered.locale)
  return { ...entered, ...made, path: `${entered.forms}/${made.form.key}` }
}

/** The first line of a page on which a form is changed: once it is released there is nothing to change. */
export async function enterDraft(params: Promise<{ locale: string; form: string }>) {
  const entered = await enterForm(params)
  return entered.form.released ? missing(entered.locale) : entered
}

/** The way in to the doors of one form. `path` is the form's, below which they all are. */
export const formDoor = <Fields>(
  opening: Opening<Fields, never>,
  work: (entrance: Entrance<Fields> & MadeForm & { path: string }) => Promise<Response> | Response,
) =>
  memberDoor<Fields>(opening, async (entrance) => {
    const { member, locale, params } = entrance
    const made = await findMadeForm(member, params.form ?? '')
    if (!made) return absent({ locale, isJson: false })
    return work({ ...entrance, ...made, path: `/${locale}/admin/forms/${made.form.key}` })
  })

/** Where a change leads: on to `done`, back to the form where it was released meanwhile, or nowhere. */
export function afterChange(
  outcome: { absent: true } | { refused: 'released' } | object,
  { locale, path }: Pick<Entrance<unknown>, 'locale'> & { path: string },
  done: string,
): Response {
  if ('absent' in outcome) return absent({ locale, isJson: false })
  return seeOther('refused' in outcome ? `${path}?refused=released` : done)
}
