import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { clockOf, dayOf } from '@/messages/days'
import { type Locale, ownNames } from '@/messages/locales'
import type { Base } from '@/reports/beside-queries'
import type { WorkingCopy } from '@/reports/queries'

type Props = {
  report: WorkingCopy
  editors: readonly { name: string; email: string }[]
  topics: readonly string[]
  /** The revision that was read before, and the page that compares it with the present one. */
  base: Base | undefined
  changes: string | undefined
}

/** Where the report stands: its state, who writes it, when it came, and what is different since it was last read. */
export function ReviewFacts({ report, editors, topics, base, changes }: Props) {
  const t = useTranslations('review.facts')
  const locale = useLocale() as Locale
  const { timeZone, status, publishedVersion, slug, submittedAt, savedAt, savedByName, revision } = report
  const moment = (at: Date) => `${dayOf(locale, at, timeZone)}, ${clockOf(at, timeZone)}`
  const facts: [string, ReactNode][] = [
    [t('state'), t(`states.${status}`)],
    ...(submittedAt ? [[t('submitted'), moment(submittedAt)] as [string, ReactNode]] : []),
    [
      t('saved'),
      t.rich('savedBy', { revision, at: moment(savedAt), name: () => <bdi key="name">{savedByName}</bdi> }),
    ],
    [t('editors'), <Editors key="editors" editors={editors} />],
    [t('language'), ownNames[report.draft.language as keyof typeof ownNames] ?? report.draft.language],
    [t('topics'), topics.length === 0 ? t('noTopics') : new Intl.ListFormat(locale).format(topics)],
  ]
  if (publishedVersion !== null && status !== 'withdrawn')
    facts.push([
      t('public'),
      <a key="public" href={`/${locale}/reports/${slug}`}>
        {t('version', { version: publishedVersion })}
      </a>,
    ])
  if (base && changes)
    facts.push([
      t('changes'),
      <a key="changes" href={changes}>
        {base.version === null
          ? t('sinceSubmitted', { day: dayOf(locale, base.at, timeZone) })
          : t('sinceVersion', { version: base.version })}
      </a>,
    ])
  return (
    <dl className="review-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Editors({ editors }: { editors: Props['editors'] }) {
  const t = useTranslations('review.facts')
  if (editors.length === 0) return t('noEditors')
  return (
    <ul className="plain">
      {editors.map(({ name, email }) => (
        <li key={email}>
          {name !== '' && <bdi>{name} </bdi>}
          <a href={`mailto:${email}`}>
            <bdi>{email}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
