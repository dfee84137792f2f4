import { useLocale, useTranslations } from 'next-intl'
import type { Mention } from '@/directory/merge-queries'
import { dayIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { Button } from '../forms/button'

type Group = { key: string; name: string | null; seats: readonly Mention[] }
type Props = { groups: readonly Group[]; action: string; canSplit: boolean }

/** What can be parted from the rest: a name with the seats that reports have under it, or the seats of one report. */
export function MentionList({ groups, action, canSplit }: Props) {
  const t = useTranslations('keeping')
  const locale = useLocale() as Locale
  if (groups.length === 0) return <p>{t('noMentions')}</p>
  return (
    <ul className="work-list">
      {groups.map(({ key, name, seats }) => {
        const called = name ?? seats[0]?.title ?? key
        return (
          <li key={key} className="work-row">
            <p className="margin-note">{t('seats', { count: seats.length })}</p>
            <div>
              <p>
                <strong>
                  <bdi>{called}</bdi>
                </strong>
              </p>
              <ul>
                {seats.map(({ report, role, title, heldOn, name: person, written, event }, place) => (
                  <li key={`${report} ${role} ${person} ${written} ${seats.indexOf(seats[place]!)}`}>
                    <a href={`/${locale}/reports/${report}`} dir="auto">
                      {title}
                    </a>
                    , {dayIn(locale, heldOn)}, <bdi>{event}</bdi>: <bdi>{person ?? written}</bdi>
                    {person && written && (
                      <>
                        , <bdi>{written}</bdi>
                      </>
                    )}
                  </li>
                ))}
              </ul>
              {canSplit && (
                <form method="post" action={action}>
                  <input type="hidden" name="mention" value={key} />
                  <Button kind="quiet" aria-label={t('splitOne', { name: called })}>
                    {t('split')}
                  </Button>
                </form>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
