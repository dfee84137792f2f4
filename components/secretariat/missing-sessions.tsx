import { useTranslations } from 'next-intl'
import type { KnownSession } from '@/events/programme-plan'

/** Sessions that a programme does not name. They stay; each may be marked as cancelled. */
export function MissingSessions({ sessions }: { sessions: readonly KnownSession[] }) {
  const t = useTranslations('programme')
  if (sessions.length === 0) return null
  return (
    <section aria-labelledby="missing-heading">
      <h2 id="missing-heading">{t('missing')}</h2>
      <p>{t('missingHint')}</p>
      <ul className="work-list">
        {sessions.map(({ id, code, title, hasReport }) => (
          <li key={id} className="work-row">
            <p className="margin-note">
              <bdi>{code}</bdi>
            </p>
            <div>
              <p dir="auto">{title}</p>
              {hasReport ? (
                <p className="margin-note">{t('hasReport')}</p>
              ) : (
                <div className="choice">
                  <input id={`cancel-${id}`} type="checkbox" name="cancel" value={id} />
                  <label htmlFor={`cancel-${id}`}>{t('cancel', { code })}</label>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
