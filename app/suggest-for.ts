import type { Member } from '@/auth/viewer'
import type { ShownSuggestion } from '@/components/editor/topic-suggestions'
import { listThemeTopics } from '@/events/theme-queries'
import type { Answers } from '@/forms/answer'
import type { Form } from '@/forms/form'
import { questionFor } from '@/forms/form'
import type { WorkingCopy } from '@/reports/queries'
import { wordingOf } from '@/reports/wording'
import { readTopicNames } from '@/topics/published'
import { suggestTopics } from '@/topics/suggestions'

/** What is proposed to a report that the member may read: by its theme first, then by its words; never what is chosen. */
export async function suggestFor(
  member: Member,
  report: WorkingCopy,
  form: Form,
  answers: Answers,
): Promise<ShownSuggestion[]> {
  const title = questionFor(form, 'title')
  const given = title && answers[title.key]
  const wording = wordingOf(
    form,
    answers,
    typeof given === 'string' ? given : report.sessionTitle,
    report.draft.language,
  )
  const [byTheme, byWords, names] = [
    await listThemeTopics(member, report.id),
    await suggestTopics(wording),
    await readTopicNames(),
  ]
  const isNew = ({ id }: { id: string }) => !report.draft.topics.includes(id)
  const themed = byTheme.flatMap(({ id, theme }): ShownSuggestion[] => {
    const name = names.get(id)
    return name ? [{ id, name, theme, passage: [] }] : []
  })
  const others = byWords.filter(({ id }) => !themed.some((one) => one.id === id))
  return [...themed, ...others.map((one) => ({ ...one, theme: null }))].filter(isNew)
}
