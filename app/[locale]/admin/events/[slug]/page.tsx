import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { Button } from '@/components/forms/button'
import { BoardFilters } from '@/components/review/board-filters'
import { BoardTable } from '@/components/review/board-table'
import { EventLinks } from '@/components/secretariat/event-links'
import { findStaffEvent, listBoardStates, withAnswered } from '@/events/board-queries'
import { boardPage, boardQuery, parseBoardView, tallyBoard, viewBoard } from '@/events/board-view'
import { canRunEvent } from '@/events/policy'
import { clockOf, dayOf } from '@/messages/days'
import { enterAsStaff } from '../../enter'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function enterBoard(params: Props['params']) {
  const { locale, member } = await enterAsStaff(params)
  const event = await findStaffEvent(member, (await params).slug)
  if (!event) return missing(locale)
  return { locale, member, event }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await enterBoard(params)
  const t = await getTranslations('board')
  return { title: t('title', { event: event.name }) }
}

/** Every session of an event and how far its report is; the address says what is shown, and in which order. */
export default async function BoardPage({ params, searchParams }: Props) {
  const { locale, member, event } = await enterBoard(params)
  const t = await getTranslations('board')
  const view = parseBoardView(await searchParams)
  const rows = await listBoardStates(member, event.id)
  const found = viewBoard(rows, view)
  const shown = await withAnswered(member, found.slice(view.from, view.from + boardPage))
  const runs = canRunEvent(member, event.id)
  const path = `/${locale}/admin/events/${event.slug}`
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin`}>{t('back')}</a>
      </p>
      <h1>{t('title', { event: event.name })}</h1>
      <p>
        {t('due', {
          day: dayOf(locale, event.dueAt, event.timeZone),
          time: clockOf(event.dueAt, event.timeZone),
        })}
      </p>
      {runs && <EventLinks path={path} />}
      <BoardFilters
        path={path}
        view={view}
        tally={tallyBoard(rows, view)}
        types={[...new Set(rows.map(({ type }) => type))]}
      />
      <h2 id="board-heading">{t('shown', { shown: found.length, count: rows.length })}</h2>
      {shown.length > 0 && (
        <>
          <form method="get" action={`${path}/remind`}>
            <BoardTable rows={shown} view={view} path={path} timeZone={event.timeZone} canChoose={runs} />
            {runs && (
              <p className="button-row">
                <Button kind="quiet">{t('remindChosen')}</Button>
                <Button kind="quiet" formAction={`${path}/deadlines`}>
                  {t('extendChosen')}
                </Button>
              </p>
            )}
          </form>
          {found.length > boardPage && (
            <nav aria-label={t('pages')}>
              <ul className="jump-list">
                {Array.from(
                  { length: Math.ceil(found.length / boardPage) },
                  (_, page) => page * boardPage,
                ).map((from) => (
                  <li key={from}>
                    <a
                      href={`${path}${boardQuery(view, { from })}`}
                      aria-current={from === view.from ? 'page' : undefined}
                    >
                      {from + 1}–{Math.min(from + boardPage, found.length)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <p>
            <a href={`${path}/board.csv${boardQuery(view)}`}>{t('download')}</a>
          </p>
        </>
      )}
    </div>
  )
}
