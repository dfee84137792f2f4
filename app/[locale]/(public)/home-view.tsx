import { useLocale, useTranslations } from 'next-intl'
import { FigureLine } from '@/components/figures/figure-line'
import { Entry } from '@/components/records/entry'
import { EventList } from '@/components/records/event-list'
import { ReportList } from '@/components/records/report-list'
import type { ListedEvent } from '@/events/published'
import type { Figure } from '@/figures/figure'
import { longestSearch } from '@/reports/filters'
import type { ReportList as Page } from '@/reports/published'

const newest = 6
const mostEvents = 5

type Props = { list: Page; events: ListedEvent[]; figures: Figure[] }

export function HomeView({ list, events, figures }: Props) {
  const t = useTranslations('home')
  const locale = useLocale()
  return (
    <>
      <header className="home-head">
        <h1>{t('heading')}</h1>
        <p className="lede">{t('lede')}</p>
        <search className="home-search">
          <form action={`/${locale}/reports`} method="get">
            <label htmlFor="q" className="search-label">
              {t('searchLabel')}
            </label>
            <div className="search-box">
              <input
                id="q"
                name="q"
                type="search"
                maxLength={longestSearch}
                dir="auto"
                enterKeyHint="search"
              />
              <button type="submit">{t('search')}</button>
            </div>
          </form>
        </search>
      </header>
      {list.total === 0 ? (
        <Nothing />
      ) : (
        <>
          <section className="home-figures" aria-labelledby="home-figures">
            <h2 id="home-figures" className="sr-only">
              {t('figures')}
            </h2>
            <ul className="home-figure-list">
              {figures.map((figure) => (
                <li key={figure.id}>
                  <FigureLine figure={figure} />
                </li>
              ))}
            </ul>
          </section>
          <Entry
            id="newest"
            heading={t('newest')}
            margin={
              <p>
                <a href={`/${locale}/reports`}>{t('allReports', { count: list.total })}</a>
              </p>
            }
          >
            <ReportList reports={list.reports.slice(0, newest)} />
          </Entry>
        </>
      )}
      {events.length > 0 && (
        <Entry
          id="events"
          heading={t('events')}
          margin={
            <p>
              <a href={`/${locale}/events`}>{t('allEvents', { count: events.length })}</a>
            </p>
          }
        >
          <EventList events={events.slice(0, mostEvents)} level={3} />
        </Entry>
      )}
    </>
  )
}

function Nothing() {
  const t = useTranslations('home')
  const locale = useLocale()
  return (
    <Entry id="nothing" heading={t('noneHeading')}>
      <p>{t('none')}</p>
      <p>
        <a href={`/${locale}/sign-in`}>{t('signIn')}</a>
      </p>
    </Entry>
  )
}
