import { useLocale, useTranslations } from 'next-intl'
import type { ProgrammeSession } from '@/events/published'
import { clockOf, dayIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { Entry } from './entry'

type Props = { day: string; sessions: readonly ProgrammeSession[]; timeZone: string; isDue: boolean }

/** What became of the report of a session, as far as that is public. */
export const stateOf = (session: ProgrammeSession) =>
  session.isCancelled
    ? 'cancelled'
    : session.reportSlug
      ? 'published'
      : session.withdrawnSlug
        ? 'withdrawn'
        : 'missing'

/** The sessions of one day in the order of the programme, each with its report or with why there is none. */
export function ProgrammeDay({ day, sessions, timeZone, isDue }: Props) {
  const t = useTranslations('event')
  const locale = useLocale() as Locale
  const name = dayIn(locale, day, 'full')
  const received = sessions.filter((session) => stateOf(session) === 'published').length
  const held = sessions.filter(({ isCancelled }) => !isCancelled).length
  return (
    <Entry
      id={`day-${day}`}
      heading={<time dateTime={day}>{name}</time>}
      margin={<p>{t('completeness', { published: received, sessions: held })}</p>}
    >
      <table className="programme">
        <caption className="sr-only">{t('programmeOf', { day: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.time')}</th>
            <th scope="col">{t('columns.session')}</th>
            <th scope="col">{t('columns.report')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <SessionRow key={session.slug} session={session} timeZone={timeZone} isDue={isDue} />
          ))}
        </tbody>
      </table>
    </Entry>
  )
}

function SessionRow({
  session,
  timeZone,
  isDue,
}: {
  session: ProgrammeSession
  timeZone: string
  isDue: boolean
}) {
  const t = useTranslations('event')
  const types = useTranslations('types')
  const locale = useLocale()
  const state = stateOf(session)
  const slug = session.reportSlug ?? session.withdrawnSlug
  const title = <bdi>{session.title}</bdi>
  return (
    <tr className={`is-${state}`}>
      <td className="programme-time">
        {session.startsAt ? (
          <bdi>
            {clockOf(session.startsAt, timeZone)}
            {session.endsAt && ` – ${clockOf(session.endsAt, timeZone)}`}
          </bdi>
        ) : (
          t('noTime')
        )}
      </td>
      <th scope="row">
        {slug ? <a href={`/${locale}/reports/${slug}`}>{title}</a> : title}
        <span className="programme-line">
          <bdi>{session.code}</bdi> · {types(session.type as 'other')}
          {session.place && (
            <>
              {' '}
              · <bdi>{session.place}</bdi>
            </>
          )}
        </span>
      </th>
      <td className="programme-state">
        <span className={`state is-${state}`}>
          {state === 'missing' && !isDue ? t('states.notDue') : t(`states.${state}`)}
        </span>
      </td>
    </tr>
  )
}
