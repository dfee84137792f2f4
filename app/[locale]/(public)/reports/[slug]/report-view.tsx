import { useLocale, useTranslations } from 'next-intl'
import { addressesOf } from '@/app/report-address'
import { CitationBlock } from '@/components/records/citation-block'
import { Entry } from '@/components/records/entry'
import type { Named } from '@/components/records/person'
import { type Fact, Provenance } from '@/components/records/provenance'
import { RelatedReports } from '@/components/records/related-reports'
import { RemovalNotice } from '@/components/records/removal-notice'
import { ReportBody } from '@/components/records/report-body'
import { ReportHead, useSessionTime } from '@/components/records/report-head'
import { TopicLinks } from '@/components/records/topic-links'
import { VersionList } from '@/components/records/version-list'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { citation } from '@/exports/citation'
import { referenceOf } from '@/exports/report-json'
import { figureAddress } from '@/figures/address'
import { formOf } from '@/forms/released'
import { wordsIn } from '@/forms/words'
import { dayOf } from '@/messages/days'
import { type Locale, ownNames } from '@/messages/locales'
import type { ListedVersion, PublishedReport } from '@/reports/published-record'
import type { RelatedReport } from '@/reports/published-related'
import type { Removal } from '@/reports/published-removals'

type Props = {
  report: PublishedReport
  versions: ListedVersion[]
  named: Named
  related: RelatedReport[]
  removals: Removal[]
}

/** A published version as everybody reads it. An older one says so before anything else. */
export function ReportView({ report, versions, named, related, removals }: Props) {
  const t = useTranslations('report')
  const locale = useLocale() as Locale
  const form = formOf(report.formKey)
  const { permanent, pdf, docx, json, bib, ris, csl, txt } = addressesOf(report)
  const reference = referenceOf(report, form, permanent)
  return (
    <article>
      <Breadcrumb
        steps={[
          { href: `/${locale}/reports`, name: t('allReports') },
          { href: `/${locale}/events/${report.eventSlug}`, name: <bdi>{report.eventName}</bdi> },
        ]}
      />
      {report.version !== report.currentVersion && <OlderNotice report={report} versions={versions} />}
      <ReportHead head={report}>
        {report.topics.length > 0 && <TopicLinks topics={report.topics} />}
      </ReportHead>
      {removals.length > 0 && <RemovalNotice form={form} removals={removals} />}
      <ReportBody
        form={form}
        answers={report.answers}
        named={named}
        language={report.language}
        figure={figureAddress(locale, 'p1', { event: [report.eventSlug] })}
        aside={<ReportProvenance report={report} permanent={permanent} />}
      />
      <FilingBlock report={report} formName={wordsIn(form.name, locale)} />
      <RelatedReports reports={related} />
      <VersionList slug={report.slug} versions={versions} removals={removals} shown={report.version} />
      <CitationBlock
        text={citation(reference)}
        permanent={permanent}
        pdf={`${pdf}?l=${locale}`}
        docx={`${docx}?l=${locale}`}
        json={json}
        bib={bib}
        ris={ris}
        csl={csl}
        txt={txt}
      />
    </article>
  )
}

function OlderNotice({ report, versions }: { report: PublishedReport; versions: ListedVersion[] }) {
  const t = useTranslations('report.versions')
  const locale = useLocale() as Locale
  const next = versions.find(({ number }) => number === report.version + 1)
  return (
    <div className="notice" role="note">
      <p>
        {t.rich('older', {
          number: report.version,
          current: report.currentVersion,
          link: (chunks) => <a href={`/${locale}/reports/${report.slug}`}>{chunks}</a>,
        })}{' '}
        {next?.changeNote && t.rich('changed', { note: () => <bdi>{next.changeNote}</bdi> })}
      </p>
    </div>
  )
}

function ReportProvenance({ report, permanent }: { report: PublishedReport; permanent: string }) {
  const t = useTranslations('report.facts')
  const locale = useLocale() as Locale
  const time = useSessionTime()(report)
  const facts: Fact[] = [
    ...(time
      ? [
          {
            name: t('time'),
            value: (
              <>
                <bdi>{time.span}</bdi> {time.zone}
              </>
            ),
          },
        ]
      : []),
    { name: t('language'), value: <LanguageName tag={report.language} /> },
    { name: t('version'), value: t('versionOf', { number: report.version, of: report.currentVersion }) },
    {
      name: t('published'),
      value: <time dateTime={report.publishedAt.toISOString()}>{dayOf(locale, report.publishedAt)}</time>,
    },
    { name: t('permanent'), value: <PermanentAddress address={permanent} /> },
    { name: t('use'), value: <a href="#cite">{t('cite')}</a> },
  ]
  return (
    <aside className="report-margin margin-note" aria-label={t('heading')}>
      <Provenance facts={facts} />
    </aside>
  )
}

const LanguageName = ({ tag }: { tag: string }) => (
  <span lang={tag}>{ownNames[tag as keyof typeof ownNames] ?? tag}</span>
)

const PermanentAddress = ({ address }: { address: string }) => (
  <a href={new URL(address).pathname} className="permanent" dir="ltr">
    {new URL(address).pathname}
  </a>
)

/** What the secretariat and the form knew of the session: the themes as filed and the form it was filed under. */
function FilingBlock({ report, formName }: { report: PublishedReport; formName: string }) {
  const t = useTranslations('report.filing')
  const { theme, subtheme, topics } = report
  return (
    <Entry id="filing" heading={t('heading')} margin={<p>{t('confirmed')}</p>}>
      <dl className="facts">
        <div>
          <dt>{t('topics')}</dt>
          <dd>{topics.length > 0 ? <TopicLinks topics={topics} /> : t('noTopics')}</dd>
        </div>
        <div>
          <dt>{t('theme')}</dt>
          <dd>{theme ? <bdi>{[theme, subtheme].filter(Boolean).join(' · ')}</bdi> : t('noTheme')}</dd>
        </div>
        <div>
          <dt>{t('form')}</dt>
          <dd>{formName}</dd>
        </div>
      </dl>
    </Entry>
  )
}
