import { useLocale, useTranslations } from 'next-intl'
import { SeatList } from '@/components/records/seat-list'
import { Breadcrumb } from '@/components/site/breadcrumb'
import type { PublishedPerson } from '@/directory/published'

/** What a person did in public sessions, as published reports say; never more. */
export function PersonView({ person }: { person: PublishedPerson }) {
  const t = useTranslations('directory')
  const locale = useLocale()
  const { slug, name, seats } = person
  const reports = new Set(seats.map((seat) => seat.slug)).size
  return (
    <>
      <Breadcrumb steps={[{ href: `/${locale}/reports`, name: t('allReports') }]} />
      <header className="report-head">
        <p className="report-symbol-event">{t('person')}</p>
        <div>
          <h1 className="report-title">
            <bdi>{name}</bdi>
          </h1>
          <p className="report-when">{t('personSum', { reports, seats: seats.length })}</p>
          <p>
            {t('namesake')} <a href={`/${locale}/about/privacy#correct`}>{t('correct')}</a>
          </p>
        </div>
      </header>
      <SeatList seats={seats} of="person" key={slug} />
    </>
  )
}
