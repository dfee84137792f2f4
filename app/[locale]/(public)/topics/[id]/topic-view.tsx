import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Bar } from '@/components/figures/bar'
import { FiguresOf } from '@/components/figures/figures-of'
import { listAddress } from '@/components/records/applied-filters'
import { Entry } from '@/components/records/entry'
import { ReportList } from '@/components/records/report-list'
import { groupKey } from '@/components/records/topic-group'
import { Breadcrumb } from '@/components/site/breadcrumb'
import type { Figure } from '@/figures/figure'
import { recordName } from '@/figures/words'
import { wordsIn } from '@/forms/words'
import { type ReportList as Page, pageSize } from '@/reports/published'
import type { FacetCount } from '@/reports/published-facets'
import type { findTopic, listNeighbours } from '@/topics/published'

type Topic = NonNullable<Awaited<ReturnType<typeof findTopic>>>
type Neighbour = Awaited<ReturnType<typeof listNeighbours>>[number]
type Props = {
  topic: Topic
  list: Page
  events: FacetCount[]
  neighbours: Neighbour[]
  figures: Figure[]
}

export function TopicView({ topic, list, events, neighbours, figures }: Props) {
  const t = useTranslations('topic')
  const groups = useTranslations('topicGroups')
  const locale = useLocale()
  const synonyms = topic.terms[locale] ?? topic.terms.en ?? []
  return (
    <>
      <Breadcrumb steps={[{ href: `/${locale}/topics`, name: t('allTopics') }]} />
      <header className="report-head">
        <p className="report-symbol-event">{groups(groupKey(topic.group))}</p>
        <div>
          <h1 className="report-title">
            <bdi>{wordsIn(topic.name, locale)}</bdi>
          </h1>
          {synonyms.length > 0 && (
            <p className="report-when">
              {t('synonyms')} <bdi>{new Intl.ListFormat(locale, { type: 'unit' }).format(synonyms)}</bdi>
            </p>
          )}
          {topic.isRetired && <p className="report-when">{t('retired')}</p>}
        </div>
      </header>
      {events.length > 0 && <ByEvent topic={topic} events={events} />}
      {list.total > 0 && <FiguresOf figures={figures} filters={{ topic: [topic.id] }} />}
      <Entry
        id="reports"
        heading={t('newest')}
        margin={
          list.total > 0 && (
            <p>
              <a href={listAddress(locale, { topic: [topic.id] })}>{t('all', { count: list.total })}</a>
            </p>
          )
        }
      >
        {list.total === 0 ? <p>{t('none')}</p> : <ReportList reports={list.reports} />}
        {list.total > pageSize && (
          <p>
            <a href={listAddress(locale, { topic: [topic.id] })}>{t('all', { count: list.total })}</a>
          </p>
        )}
      </Entry>
      {neighbours.length > 0 && <Neighbours topic={topic} neighbours={neighbours} />}
    </>
  )
}

/** How many reports of each event carry the topic, as bars that stand in their table. */
function ByEvent({ topic, events }: { topic: Topic; events: FacetCount[] }) {
  const t = useTranslations('topic')
  const locale = useLocale()
  const format = useFormatter()
  const most = Math.max(...events.map(({ count }) => count))
  return (
    <Entry id="events" heading={t('byEvent')} margin={<p>{t('confirmed')}</p>}>
      <table className="bars">
        <caption className="sr-only">{t('byEvent')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('event')}</th>
            <th scope="col">{t('reports')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {events.map(({ value, label, count }) => (
            <tr key={value}>
              <th scope="row">
                <bdi>{recordName(label ?? value, locale)}</bdi>
              </th>
              <td className="bars-number">
                <a href={listAddress(locale, { topic: [topic.id], event: [value] })}>
                  {format.number(count)}
                </a>
              </td>
              <td className="bars-bar">
                <Bar part={count / most} whole={null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Entry>
  )
}

function Neighbours({ topic, neighbours }: { topic: Topic; neighbours: Neighbour[] }) {
  const t = useTranslations('topic')
  const locale = useLocale()
  return (
    <Entry id="with" heading={t('with')} margin={<p>{t('withHow')}</p>}>
      <ul className="topic-index">
        {neighbours.map(({ id, name, reports }) => (
          <li key={id}>
            <a href={`/${locale}/topics/${id}`}>
              <bdi>{wordsIn(name, locale)}</bdi>
            </a>{' '}
            <span className="facet-count">
              {t('together', { count: reports, topic: wordsIn(topic.name, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </Entry>
  )
}
