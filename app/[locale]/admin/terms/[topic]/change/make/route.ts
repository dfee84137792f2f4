import { absent, seeOther } from '@/auth/door'
import { changeTerm } from '@/topics/commands'
import { termChange } from '@/topics/policy'
import { termsDoor } from '../../../enter'

/** Merges, retires or brings back a topic. */
export const POST = termsDoor({ fields: termChange }, async ({ member, fields, params, locale, path }) => {
  const outcome = await changeTerm(member, params.topic ?? '', fields)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  const page = `${path}/${params.topic}`
  return seeOther(
    'refused' in outcome ? `${page}?refused=${outcome.refused}#change` : `${page}?done=${fields.do}`,
  )
})
