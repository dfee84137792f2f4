import { useLocale, useTranslations } from 'next-intl'

type Found = { id: string; status: string; code: string; sessionTitle: string; eventName: string }

/** The reports in which one thing was found; each leads to the desk, where it stands beside its answer. */
export function FoundReports({ code, reports }: { code: string; reports: readonly Found[] }) {
  const t = useTranslations('quality')
  const statuses = useTranslations('statuses')
  const locale = useLocale()
  return (
    <section aria-labelledby="found-heading">
      <h2 id="found-heading">{t(`codes.${code as 'e-mail'}`)}</h2>
      <p>{t('found', { count: reports.length })}</p>
      <ol className="work-list">
        {reports.map(({ id, status, code: session, sessionTitle, eventName }) => (
          <li key={id} className="work-row">
            <p className="margin-note">
              <bdi>{session}</bdi> · <bdi>{eventName}</bdi>
            </p>
            <p>
              <a href={`/${locale}/admin/reports/${id}#checks`} dir="auto">
                {sessionTitle}
              </a>
              <br />
              {statuses(status as 'draft')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
