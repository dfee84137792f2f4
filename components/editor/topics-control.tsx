import { useTranslations } from 'next-intl'
import { presentName } from '@/forms/fields'
import { Checkboxes } from '../forms/choices'

/** A topic as the vocabulary lists it: its group and name are the vocabulary's own words. */
export type OfferedTopic = { id: string; group: string; name: string }

/** The stable vocabulary, group by group. Topics that were chosen and are not offered any more stay until they are taken off. */
export function TopicsControl({
  topics,
  chosen,
  problem,
}: {
  topics: readonly OfferedTopic[]
  chosen: readonly string[]
  problem?: string | undefined
}) {
  const t = useTranslations('editor.topics')
  const known = topics.map(({ id }) => id)
  const retired = chosen.filter((id) => !known.includes(id))
  const groups = [...new Set(topics.map(({ group }) => group))].map((group) => ({
    group,
    options: topics
      .filter((topic) => topic.group === group)
      .map(({ id, name }) => ({ value: id, label: name })),
  }))
  if (retired.length > 0)
    groups.push({ group: t('retired'), options: retired.map((id) => ({ value: id, label: id })) })
  return (
    <div className="topics">
      <input type="hidden" name={presentName('topics')} value="" />
      {groups.map(({ group, options }, place) => (
        <Checkboxes
          key={group}
          name="topics"
          id={place === 0 ? 'topics' : `topics-${place}`}
          legend={group}
          options={options}
          values={chosen}
          problem={place === 0 ? problem : undefined}
        />
      ))}
    </div>
  )
}
