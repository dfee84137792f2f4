import { useLocale, useTranslations } from 'next-intl'
import { Changes } from '@/components/compare/changes'
import '@/components/compare/compare.css'
import { Button } from '@/components/forms/button'
import { VersionList } from '@/components/records/version-list'
import { Breadcrumb } from '@/components/site/breadcrumb'
import type { VersionChange } from '@/exports/version-changes'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import type { ListedVersion, PublishedReport } from '@/reports/published-record'
import type { Removal } from '@/reports/published-removals'

export type Compared = { from: number; to: number; changes: VersionChange[]; unchanged: number }
type Props = {
  report: PublishedReport
  versions: ListedVersion[]
  removals: Removal[]
  compared: Compared | null
}

/** Every published version of a report with why it came, and what changed from one to another. */
export function HistoryView({ report, versions, removals, compared }: Props) {
  const t = useTranslations('publicHistory')
  const locale = useLocale() as Locale
  const back = `/${locale}/reports/${report.slug}`
  return (
    <article>
      <Breadcrumb
        steps={[
          { href: `/${locale}/events/${report.eventSlug}`, name: <bdi>{report.eventName}</bdi> },
          { href: back, name: <bdi>{report.code}</bdi> },
        ]}
      />
      <h1>{t('title', { code: report.code })}</h1>
      <p className="lede">
        <a href={back} lang={report.language} dir="auto">
          {report.title}
        </a>
      </p>
      <VersionList slug={report.slug} versions={versions} removals={removals} shown={0} />
      {compared ? (
        <section aria-labelledby="changes-heading" id="changes">
          <h2 id="changes-heading">{t('compareHeading')}</h2>
          <CompareForm action={`${back}/history#changes`} versions={versions} {...compared} />
          <p>{t('between', { from: compared.from, to: compared.to })}</p>
          {compared.changes.length === 0 ? (
            <p>{t('none')}</p>
          ) : (
            <Changes
              sections={[
                {
                  key: 'answers',
                  heading: t('answers'),
                  changes: compared.changes.map((change) => ({ ...change, kind: 'passages' as const })),
                },
              ]}
              unchanged={compared.unchanged}
            />
          )}
        </section>
      ) : (
        <p>{t('one')}</p>
      )}
    </article>
  )
}

type FormProps = { action: string; versions: ListedVersion[]; from: number; to: number }

/** What is chosen stands in the address, so a comparison can be passed on. */
function CompareForm({ action, versions, from, to }: FormProps) {
  const t = useTranslations('publicHistory')
  const locale = useLocale() as Locale
  return (
    <form method="get" action={action} className="compare-form">
      {(['from', 'to'] as const).map((end) => (
        <div key={end} className="field">
          <label className="field-label" htmlFor={`compare-${end}`}>
            {t(end)}
          </label>
          <select
            id={`compare-${end}`}
            name={end}
            className="input"
            defaultValue={end === 'from' ? from : to}
          >
            {versions.map(({ number, publishedAt }) => (
              <option key={number} value={number}>
                {t('option', { number, day: dayOf(locale, publishedAt) })}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Button kind="quiet">{t('compare')}</Button>
    </form>
  )
}
