import { useLocale } from 'next-intl'

/** The confirmed topics of a record. Their names are those of the vocabulary, which is in English. */
export function TopicLinks({ topics }: { topics: readonly { id: string; name: string }[] }) {
  const locale = useLocale()
  return (
    <ul className="topic-links" lang="en">
      {topics.map(({ id, name }) => (
        <li key={id}>
          <a href={`/${locale}/topics/${id}`}>
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
