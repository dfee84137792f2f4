import { useLocale, useTranslations } from 'next-intl'
import type { Form } from '@/forms/form'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { useNames } from './names'

export type ListedRevision = {
  number: number
  origin: string
  changed: string[]
  savedAt: Date
  savedByName: string
}

type Props = {
  path: string
  form: Form
  revisions: readonly ListedRevision[]
  /** The number of the revision that the report is at. */
  current: number
  timeZone: string
}

/** Who saved what when. A held revision is what somebody typed that could not go in; it is kept all the same. */
export function RevisionList({ path, form, revisions, current, timeZone }: Props) {
  const t = useTranslations('history')
  const locale = useLocale() as Locale
  const names = useNames(form)
  return (
    <ol className="work-list revisions" reversed>
      {revisions.map(({ number, origin, changed, savedAt, savedByName }) => (
        <li key={number} className="work-row" value={number}>
          <p className="margin-note">
            {dayOf(locale, savedAt, timeZone, 'short')}
            <br />
            {clockOf(savedAt, timeZone)}
          </p>
          <div>
            <h2 className="revision-name">
              <a href={`${path}/history/${number}`}>{t('revision', { number })}</a>
              {number === current && <span className="task-status"> {t('current')}</span>}
            </h2>
            <p>{t.rich(`origins.${origin}`, { name: () => <bdi key="name">{savedByName}</bdi> })}</p>
            {changed.length > 0 && (
              <p className="margin-note">
                {t('changed', {
                  names: new Intl.ListFormat(locale, { type: 'unit' }).format(names(changed)),
                })}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
