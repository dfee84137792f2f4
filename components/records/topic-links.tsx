import { useLocale } from 'next-intl'
import { type Words, wordsIn } from '@/forms/words'

/** The confirmed topics of a record, as the vocabulary calls them in the language of the page. */
export function TopicLinks({ topics }: { topics: readonly { id: string; name: Words }[] }) {
  const locale = useLocale()
  return (
    <ul className="topic-links">
      {topics.map(({ id, name }) => (
        <li key={id}>
          <a href={`/${locale}/topics/${id}`}>
            <bdi>{wordsIn(name, locale)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
