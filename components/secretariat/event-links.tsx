import { useTranslations } from 'next-intl'

const rooms = [
  'settings',
  'sessions',
  'programme',
  'organizers',
  'import',
  'deadlines',
  'registration',
  'themes',
  'reminders',
  'mails',
] as const

/** What those who run an event do beside its board. `path` is the event's. */
export function EventLinks({ path }: { path: string }) {
  const t = useTranslations('eventRooms')
  return (
    <nav aria-label={t('label')}>
      <ul className="jump-list">
        {rooms.map((room) => (
          <li key={room}>
            <a href={`${path}/${room}`}>{t(room)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
