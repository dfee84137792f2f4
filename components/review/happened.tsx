import { useLocale, useTranslations } from 'next-intl'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import type { Move } from '@/reports/policy'

type Happening = { at: Date; action: string; note: string | null; actorName: string | null }

/** What happened to a report so far, the newest first, with who did it and why. */
export function Happened({ moves, timeZone }: { moves: readonly Happening[]; timeZone: string }) {
  const t = useTranslations('review.happened')
  const locale = useLocale() as Locale
  return (
    <section id="happened" aria-labelledby="happened-heading">
      <h2 id="happened-heading">{t('heading')}</h2>
      <ol className="work-list">
        {moves.toReversed().map(({ at, action, note, actorName }) => (
          <li key={`${at.toISOString()} ${action}`} className="work-row">
            <p className="margin-note">
              {dayOf(locale, at, timeZone, 'short')}, {clockOf(at, timeZone)}
            </p>
            <div>
              <p>
                {t.rich(action as Move | 'start' | 'redact', {
                  name: () => <bdi key="name">{actorName}</bdi>,
                })}
              </p>
              {note && (
                <p className="typed-text" dir="auto">
                  {note}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
