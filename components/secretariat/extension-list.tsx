import { useLocale, useTranslations } from 'next-intl'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { Button } from '../forms/button'

type Row = { id: string; code: string; title: string; dueAt: Date | null; reason: string | null }

/** The sessions that have a deadline of their own, with the reason, and the way to take it back. */
export function ExtensionList({
  rows,
  timeZone,
  path,
}: {
  rows: readonly Row[]
  timeZone: string
  path: string
}) {
  const t = useTranslations('deadlines')
  const locale = useLocale() as Locale
  if (rows.length === 0) return <p>{t('none')}</p>
  return (
    <ul className="work-list">
      {rows.map(({ id, code, title, dueAt, reason }) => (
        <li key={id} className="work-row">
          <p className="margin-note">
            <bdi>{code}</bdi>
            {dueAt && (
              <>
                <br />
                {dayOf(locale, dueAt, timeZone, 'short')}, {clockOf(dueAt, timeZone)}
              </>
            )}
          </p>
          <div>
            <p dir="auto">{title}</p>
            {reason && (
              <p className="margin-note" dir="auto">
                {reason}
              </p>
            )}
            <form method="post" action={`${path}/deadlines/extend`}>
              <input type="hidden" name="session" value={id} />
              <input type="hidden" name="end" value="yes" />
              <Button kind="quiet" aria-label={t('endOne', { code })}>
                {t('end')}
              </Button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  )
}
