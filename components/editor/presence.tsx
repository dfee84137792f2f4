import { useTranslations } from 'next-intl'
import { clockOf } from '@/messages/days'
import type { Visitor } from '@/reports/editor-queries'
import './presence.css'

/** Who else has it open, in words. It is only told: nobody is locked out, and what two write is put together. */
export function Presence({
  visitors,
  only,
  timeZone,
}: {
  visitors: readonly Visitor[]
  /** The section of the page, or null for the whole form. */
  only: string | null
  timeZone: string
}) {
  const t = useTranslations('presence')
  if (visitors.length === 0) return null
  return (
    <ul className="presence">
      {visitors.map(({ userId, name, section, at }) => (
        <li key={userId}>
          {t.rich(section === '' ? 'whole' : section === only ? 'section' : 'another', {
            name: () => <bdi key="name">{name}</bdi>,
            time: clockOf(at, timeZone),
          })}
        </li>
      ))}
    </ul>
  )
}
