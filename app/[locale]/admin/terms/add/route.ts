import { keepTyped } from '@/app/[locale]/admin/typed'
import { absent, seeOther } from '@/auth/door'
import { topicGroups } from '@/components/records/topic-group'
import { addTerm } from '@/topics/commands'
import { readTerm, termFields } from '@/topics/typed-term'
import { termsDoor } from '../enter'
import { problemsQuery } from '../typed-term'

/** Adds a topic; what stands in the way is told on the page, with everything that was typed. */
export const POST = termsDoor({ fields: termFields }, async ({ member, fields, locale, path }) => {
  const page = `${path}/new`
  const { term, problems } = readTerm(fields, topicGroups)
  const outcome = problems.length > 0 ? { problems } : await addTerm(member, term)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  if ('problems' in outcome)
    return seeOther(
      `${page}?problems=${problemsQuery(outcome.problems)}`,
      keepTyped(page, JSON.stringify(fields)),
    )
  return seeOther(`${path}/${outcome.added}?done=added`)
})
