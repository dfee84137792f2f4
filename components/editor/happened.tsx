import { useLocale, useTranslations } from 'next-intl'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import type { Move } from '@/reports/policy'
import { Details } from '../forms/details'

type Happening = { at: Date; action: string; note: string | null; actorName: string | null }

/** What happened to a report so far, the newest first. A name is null where the secretariat acted. */
export function Happened({ moves, timeZone }: { moves: readonly Happening[]; timeZone: string }) {
  const t = useTranslations('moves')
  const locale = useLocale() as Locale
  return (
    <Details summary={t('happened')}>
      <ol className="happened">
        {moves.toReversed().map(({ at, action, note, actorName }) => (
          <li key={at.toISOString()}>
            <p>
              {t('at', {
                what: t(`${action as Move | 'start' | 'redact'}.done`),
                day: dayOf(locale, at, timeZone),
                time: clockOf(at, timeZone),
                name: actorName ?? t('secretariat'),
              })}
            </p>
            {note && (
              <p className="typed-text margin-note" dir="auto">
                {note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Details>
  )
}
