import { useLocale } from 'next-intl'
import type { ListedEvent } from '@/events/published'
import { daysIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { Completeness } from './completeness'

/** Events, the newest first, each with how much of it is on record. */
export function EventList({ events, level = 2 }: { events: readonly ListedEvent[]; level?: 2 | 3 }) {
  const locale = useLocale() as Locale
  const Heading = `h${level}` as const
  return (
    <ul className="event-list">
      {events.map(({ slug, name, forumName, year, place, startsOn, endsOn, published, sessions }) => (
        <li key={slug} className="event-row">
          <p className="event-row-year">{year}</p>
          <div>
            <Heading className="event-row-name">
              <a href={`/${locale}/events/${slug}`}>
                <bdi>{name}</bdi>
              </a>
            </Heading>
            <p className="report-row-line">
              <bdi>{forumName}</bdi> · <bdi>{place}</bdi> · {daysIn(locale, startsOn, endsOn)}
            </p>
          </div>
          <Completeness published={published} sessions={sessions} />
        </li>
      ))}
    </ul>
  )
}
