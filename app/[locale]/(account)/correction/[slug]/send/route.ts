import { z } from 'zod'
import { keepTyped } from '@/app/[locale]/admin/typed'
import { parseAddress } from '@/auth/address'
import { absent, publicDoor, seeOther, spend } from '@/auth/door'
import { networkOf } from '@/auth/limits'
import { addReaderCorrection, checkCorrection } from '@/reports/reader-corrections'

const fields = z.strictObject({ wrong: z.string(), right: z.string(), email: z.string() })

/** Takes what a reader says is wrong in a public report. What cannot be taken goes back to the form as it was typed. */
export const POST = publicDoor({ fields, kilobytes: 48 }, async ({ fields, locale, params, request }) => {
  const slug = params.slug ?? ''
  const page = `/${locale}/correction/${encodeURIComponent(slug)}`
  const typedAddress = fields.email.trim()
  const email = typedAddress === '' ? null : parseAddress(typedAddress)
  const problems = [
    ...checkCorrection(fields).map(({ field, problem }) => `${field}.${problem}`),
    ...(typedAddress !== '' && email === null ? ['email.unreadable'] : []),
  ]
  if (problems.length > 0) {
    const query = new URLSearchParams(problems.map((problem) => ['problem', problem]))
    return seeOther(`${page}?${query}`, keepTyped(page, JSON.stringify(fields)))
  }
  await spend('correction of a network', networkOf(request) ?? 'no proxy')
  await spend('correction of a report', slug)
  const { wrong, right } = fields
  return (await addReaderCorrection(slug, { wrong, right, email, locale }))
    ? seeOther(`${page}?sent=1`)
    : absent({ locale, isJson: false })
})
