import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { dayIn, zoneName } from '@/messages/days'
import type { Locale } from '@/messages/locales'

/** What stands above a report. Days are ISO 8601; times are the event's own clock, `HH:MM` or longer. */
export type HeadOfReport = {
  title: string
  language: string
  type: string
  code: string
  heldOn: string
  startsAt: string | null
  endsAt: string | null
  timeZone: string
  place: string | null
  eventName: string
  eventPlace: string
  theme: string | null
  subtheme: string | null
}

const clock = (time: string) => time.slice(0, 5)

/** The time of a session on the clock of its event. */
export function useSessionTime() {
  const t = useTranslations('report')
  const locale = useLocale() as Locale
  return ({ startsAt, endsAt, timeZone, heldOn }: HeadOfReport): { span: string; zone: string } | null => {
    if (!startsAt) return null
    const from = clock(startsAt)
    const span = endsAt ? t('span', { from, to: clock(endsAt) }) : from
    return { span, zone: zoneName(locale, timeZone, heldOn) }
  }
}

/** The symbol in the margin, the title beside it, and in one line what kind of session it was, when and where. */
export function ReportHead({ head, children }: { head: HeadOfReport; children?: ReactNode }) {
  const t = useTranslations('report')
  const types = useTranslations('types')
  const locale = useLocale() as Locale
  const time = useSessionTime()(head)
  const day = () => <time dateTime={head.heldOn}>{dayIn(locale, head.heldOn, 'full')}</time>
  return (
    <header className="report-head">
      <p className="report-symbol">
        <bdi>{head.code}</bdi>
        <span className="report-symbol-event">
          <bdi>{head.eventName}</bdi>
        </span>
      </p>
      <div>
        <h1 className="report-title">
          <bdi lang={head.language}>{head.title}</bdi>
        </h1>
        <p className="report-when">
          {types(head.type as 'other')}
          {' · '}
          {time ? t.rich('dayAndTime', { day, time: () => <bdi>{time.span}</bdi> }) : day()}
          {' · '}
          {head.place
            ? t.rich('placeIn', {
                place: () => <bdi>{head.place}</bdi>,
                in: () => <bdi>{head.eventPlace}</bdi>,
              })
            : head.eventPlace && <bdi>{head.eventPlace}</bdi>}
        </p>
        {children}
      </div>
    </header>
  )
}
