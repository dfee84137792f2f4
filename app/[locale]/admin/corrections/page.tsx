import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { enterAsAdmin, readQuery } from '@/app/[locale]/admin/enter'
import { CorrectionTable } from '@/components/secretariat/correction-table'
import { listReaderCorrections } from '@/reports/correction-queries'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterAsAdmin(params)
  const t = await getTranslations('readerCorrections')
  return { title: t('title') }
}

/** What readers say is wrong in the reports of the viewer's events: what is open, or what was closed. */
export default async function CorrectionsPage({ params, searchParams }: Props) {
  const { locale, member } = await enterAsAdmin(params)
  const t = await getTranslations('readerCorrections')
  const isOpen = (await readQuery(searchParams)).closed === undefined
  const corrections = await listReaderCorrections(member, isOpen)
  const path = `/${locale}/admin/corrections`
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin`}>{t('back')}</a>
      </p>
      <h1>{t('title')}</h1>
      <nav aria-label={t('states.label')}>
        <ul className="jump-list">
          <li>
            <a href={path} aria-current={isOpen ? 'true' : undefined}>
              {t('states.open')}
            </a>
          </li>
          <li>
            <a href={`${path}?closed=1`} aria-current={isOpen ? undefined : 'true'}>
              {t('states.closed')}
            </a>
          </li>
        </ul>
      </nav>
      {corrections.length === 0 ? (
        <p>{t(isOpen ? 'noneOpen' : 'noneClosed')}</p>
      ) : (
        <CorrectionTable corrections={corrections} path={path} />
      )}
    </div>
  )
}
