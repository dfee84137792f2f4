import { useLocale, useTranslations } from 'next-intl'
import { Entry } from './entry'
import { ReportRow } from './report-row'

/** One seat in a published report, as a page of a person or an organisation shows it. */
export type ShownSeat = {
  role: string
  name: string | null
  jobTitle: string | null
  personSlug: string | null
  written: string | null
  organisationSlug: string | null
  slug: string
  code: string
  title: string
  language: string
  heldOn: string
  eventName: string
  year: number
}

/** Seats year by year, the newest first, each under the report that names it. `of` says what the page itself is about. */
export function SeatList({ seats, of }: { seats: readonly ShownSeat[]; of: 'person' | 'organization' }) {
  const t = useTranslations('directory')
  const years = [...Map.groupBy(seats, ({ year }) => year)].sort(([a], [b]) => b - a)
  return years.map(([year, ofYear]) => {
    const reports = [...Map.groupBy(ofYear, ({ slug }) => slug).values()]
    return (
      <Entry
        key={year}
        id={`year-${year}`}
        heading={year}
        margin={<p>{t('inYear', { reports: reports.length, seats: ofYear.length })}</p>}
      >
        <ol className="report-list">
          {reports.map((own) => (
            <li key={own[0]!.slug} className="report-row">
              <ReportOfSeats seats={own} of={of} />
            </li>
          ))}
        </ol>
      </Entry>
    )
  })
}

function ReportOfSeats({ seats, of }: { seats: readonly ShownSeat[]; of: 'person' | 'organization' }) {
  return (
    <ReportRow report={seats[0]!}>
      <ul className="seat-lines">
        {seats.map((seat) => (
          <li key={[seat.role, seat.name, seat.written, seat.jobTitle].join(' · ')}>
            <SeatLine seat={seat} of={of} />
          </li>
        ))}
      </ul>
    </ReportRow>
  )
}

function SeatLine({ seat, of }: { seat: ShownSeat; of: 'person' | 'organization' }) {
  const t = useTranslations('directory')
  const locale = useLocale()
  const { role, name, jobTitle, personSlug, written, organisationSlug } = seat
  const person = name && (
    <bdi>{personSlug ? <a href={`/${locale}/people/${personSlug}`}>{name}</a> : name}</bdi>
  )
  const body = written && (
    <bdi>
      {organisationSlug ? <a href={`/${locale}/organizations/${organisationSlug}`}>{written}</a> : written}
    </bdi>
  )
  const shown = of === 'person' ? [body] : [person]
  return (
    <>
      {t(`roles.${role as 'speaker'}`)}
      {shown.filter(Boolean).map((part) => (
        <span key={role}>
          {' · '}
          {part}
        </span>
      ))}
      {jobTitle && (
        <>
          {' · '}
          <bdi>{jobTitle}</bdi>
        </>
      )}
    </>
  )
}
