import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readQuery } from '@/app/[locale]/admin/enter'
import { listEventNames } from '@/auth/member-queries'
import { AuditFilters } from '@/components/secretariat/audit-filters'
import { AuditTable } from '@/components/secretariat/audit-table'
import { auditPageSize, listAudit } from '@/reports/audit-queries'
import { auditQuery, parseAuditView } from '@/reports/audit-view'
import { enterAudit } from './enter'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterAudit(params)
  const t = await getTranslations('audit')
  return { title: t('title') }
}

/** Everything that changed something: who did it, what, when and why. */
export default async function AuditPage({ params, searchParams }: Props) {
  const { locale, member } = await enterAudit(params)
  const t = await getTranslations('audit')
  const view = parseAuditView(await readQuery(searchParams))
  const entries = await listAudit(member, view)
  const path = `/${locale}/admin/audit`
  const last = entries.at(-1)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin`}>{t('back')}</a>
      </p>
      <h1>{t('title')}</h1>
      <p>
        {t('what')} <a href={`${path}/check`}>{t('toCheck')}</a>
      </p>
      <AuditFilters path={path} view={view} events={await listEventNames(member)} />
      {entries.length === 0 ? <p>{t('none')}</p> : <AuditTable entries={entries} />}
      <p>
        {view.before && (
          <>
            <a href={`${path}${auditQuery(view)}`}>{t('newest')}</a>
            {' · '}
          </>
        )}
        {last && entries.length === auditPageSize && (
          <>
            <a href={`${path}${auditQuery(view, { before: last.id })}`}>{t('older')}</a>
            {' · '}
          </>
        )}
        <a href={`${path}.csv${auditQuery(view)}`}>{t('csv')}</a>
      </p>
    </div>
  )
}
