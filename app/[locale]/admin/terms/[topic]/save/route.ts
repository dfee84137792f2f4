import { keepTyped } from '@/app/[locale]/admin/typed'
import { absent, seeOther } from '@/auth/door'
import { topicGroups } from '@/components/records/topic-group'
import { saveTerm } from '@/topics/commands'
import { findTerm } from '@/topics/queries'
import { readTerm, termFields } from '@/topics/typed-term'
import { termsDoor } from '../../enter'
import { problemsQuery } from '../../typed-term'

/** Replaces the words of a topic. */
export const POST = termsDoor({ fields: termFields }, async ({ member, fields, params, locale, path }) => {
  const topic = await findTerm(member, params.topic ?? '')
  if (!topic) return absent({ locale, isJson: false })
  const page = `${path}/${topic.id}`
  const { term, problems } = readTerm(fields, topicGroups)
  const outcome = problems.length > 0 ? { problems } : await saveTerm(member, topic.id, term)
  if ('absent' in outcome) return absent({ locale, isJson: false })
  if ('problems' in outcome)
    return seeOther(
      `${page}?problems=${problemsQuery(outcome.problems)}`,
      keepTyped(page, JSON.stringify(fields)),
    )
  return seeOther(`${page}?done=saved`)
})
