import { useLocale, useTranslations } from 'next-intl'
import { Changes } from '@/components/compare/changes'
import { ChooseTwo } from '@/components/compare/choose-two'
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

function CompareForm({ action, versions, from, to }: FormProps) {
  const t = useTranslations('publicHistory')
  const locale = useLocale() as Locale
  const options = versions.map(({ number, publishedAt }) => ({
    number,
    words: t('option', { number, day: dayOf(locale, publishedAt) }),
  }))
  const words = { from: t('from'), to: t('to'), compare: t('compare') }
  return <ChooseTwo {...{ action, options, from, to, words }} />
}
