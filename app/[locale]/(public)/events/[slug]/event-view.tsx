import { useLocale, useTranslations } from 'next-intl'
import { FigureLine } from '@/components/figures/figure-line'
import { Completeness } from '@/components/records/completeness'
import { Entry } from '@/components/records/entry'
import { ProgrammeDay, stateOf } from '@/components/records/programme-day'
import { Provenance } from '@/components/records/provenance'
import { Breadcrumb } from '@/components/site/breadcrumb'
import type { ProgrammeSession, PublishedEvent } from '@/events/published'
import type { Figure } from '@/figures/figure'
import { formOf } from '@/forms/released'
import { wordsIn } from '@/forms/words'
import { dayIn, dayOf, daysIn, zoneName } from '@/messages/days'
import type { Locale } from '@/messages/locales'

type Props = { event: PublishedEvent; programme: ProgrammeSession[]; figures: Figure[]; now: Date }

export function EventView({ event, programme, figures, now }: Props) {
  const t = useTranslations('event')
  const figureWords = useTranslations('figures')
  const locale = useLocale() as Locale
  const held = programme.filter(({ isCancelled }) => !isCancelled)
  const published = held.filter((session) => stateOf(session) === 'published').length
  const days = [...new Set(programme.map(({ heldOn }) => heldOn))]
  const isDue = event.dueAt <= now
  const due = dayOf(locale, event.dueAt, event.timeZone)
  return (
    <>
      <Breadcrumb steps={[{ href: `/${locale}/events`, name: t('allEvents') }]} />
      <header className="report-head">
        <p className="report-symbol">{event.year}</p>
        <div>
          <h1 className="report-title">
            <bdi>{event.name}</bdi>
          </h1>
          <p className="report-when">
            <bdi>{event.place}</bdi> · {daysIn(locale, event.startsOn, event.endsOn)}
          </p>
        </div>
      </header>
      <Entry id="record" heading={t('record')} margin={<EventFacts event={event} due={due} />}>
        <Completeness published={published} sessions={held.length} />
        <p>
          {held.length === 0
            ? t('noProgramme')
            : isDue
              ? t('wereDue', { day: due })
              : t('areDue', { day: due })}
        </p>
        {published > 0 && (
          <ul className="line-of-links">
            <li>
              <a href={`/${locale}/reports?event=${event.slug}`}>{t('reports', { count: published })}</a>
            </li>
            <li>
              <a href={`/${locale}/events/${event.slug}/book`}>{t('book')}</a>
            </li>
            <li>
              <a href={`/data/reports.ics?event=${event.slug}&l=${locale}`} type="text/calendar">
                {t('calendar')}
              </a>
            </li>
            <li>
              <a href={`/feed.atom?event=${event.slug}&l=${locale}`} type="application/atom+xml">
                {t('feed')}
              </a>
            </li>
          </ul>
        )}
      </Entry>
      {published > 0 && (
        <Entry
          id="figures"
          heading={t('figures')}
          margin={
            <>
              <p>
                <a href={`/${locale}/participation?event=${event.slug}`}>{t('allFigures')}</a>
              </p>
              <p>
                <a href={`/${locale}/events/${event.slug}/gender`}>{figureWords('card.link')}</a>
              </p>
            </>
          }
        >
          {figures.map((figure) => (
            <FigureLine key={figure.id} figure={figure} />
          ))}
        </Entry>
      )}
      {days.length > 1 && (
        <nav aria-label={t('days')} className="day-links">
          <ul className="day-list">
            {days.map((day) => (
              <li key={day}>
                <a href={`#day-${day}`}>{dayIn(locale, day, 'full')}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {days.map((day) => (
        <ProgrammeDay
          key={day}
          day={day}
          sessions={programme.filter(({ heldOn }) => heldOn === day)}
          timeZone={event.timeZone}
          isDue={isDue}
        />
      ))}
    </>
  )
}

function EventFacts({ event, due }: { event: PublishedEvent; due: string }) {
  const t = useTranslations('event.facts')
  const locale = useLocale() as Locale
  return (
    <Provenance
      facts={[
        { name: t('forum'), value: <bdi>{event.forumName}</bdi> },
        { name: t('times'), value: zoneName(locale, event.timeZone, event.startsOn) },
        { name: t('form'), value: wordsIn(formOf(event.formKey).name, locale) },
        { name: t('due'), value: due },
      ]}
    />
  )
}
