import { useLocale, useTranslations } from 'next-intl'
import { presentName } from '@/forms/fields'
import { type Words, wordsIn } from '@/forms/words'
import { Checkboxes } from '../forms/choices'
import { groupKey } from '../records/topic-group'

export type OfferedTopic = { id: string; group: string; name: Words }

type Props = {
  topics: readonly OfferedTopic[]
  chosen: readonly string[]
  /** What chosen topics are called that are not offered any more, by id. */
  names: ReadonlyMap<string, string>
  problem?: string | undefined
}

/** The stable vocabulary, group by group. Topics that were chosen and are not offered any more stay until they are taken off. */
export function TopicsControl({ topics, chosen, names, problem }: Props) {
  const t = useTranslations('editor.topics')
  const named = useTranslations('topicGroups')
  const locale = useLocale()
  const known = topics.map(({ id }) => id)
  const retired = chosen.filter((id) => !known.includes(id))
  const groups = [...new Set(topics.map(({ group }) => group))].map((group) => ({
    group: named(groupKey(group)),
    options: topics
      .filter((topic) => topic.group === group)
      .map(({ id, name }) => ({ value: id, label: wordsIn(name, locale) })),
  }))
  if (retired.length > 0)
    groups.push({
      group: t('retired'),
      options: retired.map((id) => ({ value: id, label: names.get(id) ?? id })),
    })
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
