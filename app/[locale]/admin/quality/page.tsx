import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { enterAsAdmin, oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { FoundReports } from '@/components/secretariat/found-reports'
import { QualityTable } from '@/components/secretariat/quality-table'
import { lookAtReports } from '@/reports/findings'
import { findings, listFound, tallyQuality } from '@/reports/quality-queries'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterAsAdmin(params)
  const t = await getTranslations('quality')
  return { title: t('title') }
}

/** So many reports are looked at before the page answers; a job looks at the rest. */
const atOnce = 25

/** What the checks see over all reports, by event; each number leads to the list of exactly those. */
export default async function QualityPage({ params, searchParams }: Props) {
  const { locale, member } = await enterAsAdmin(params)
  const t = await getTranslations('quality')
  const query = await readQuery(searchParams)
  await lookAtReports(atOnce)
  const all = await tallyQuality(member)
  const chosen = all.find(({ eventSlug }) => eventSlug === query.event) ?? null
  const code = oneOf(findings, query.code)
  const path = `/${locale}/admin/quality`
  const found = code && (await listFound(member, { code, event: chosen?.eventSlug ?? null }))
  const unseen = all.reduce((sum, row) => sum + row.unseen, 0)
  return (
    <div className="desk">
      <p className="back-link">
        {chosen || code ? <a href={path}>{t('backToAll')}</a> : <a href={`/${locale}/admin`}>{t('back')}</a>}
      </p>
      <h1>
        {t('title')}
        {chosen && (
          <>
            {' · '}
            <bdi>{chosen.eventName}</bdi>
          </>
        )}
      </h1>
      <p>{t('what')}</p>
      {unseen > 0 && <p role="status">{t('unseen', { count: unseen })}</p>}
      {code && found ? (
        <FoundReports code={code} reports={found} />
      ) : (
        <QualityTable events={chosen ? [chosen] : all} path={path} isOne={chosen !== null} />
      )}
    </div>
  )
}
