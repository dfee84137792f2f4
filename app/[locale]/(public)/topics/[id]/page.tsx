import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { metadataOf } from '@/app/page-metadata'
import { absolute } from '@/app/report-address'
import { tallyFigure } from '@/figures/tally'
import { wordsIn } from '@/forms/words'
import { enterLocale } from '@/messages/enter'
import { listPublished } from '@/reports/published'
import { tallyFacets } from '@/reports/published-facets'
import { findTopic, listNeighbours } from '@/topics/published'
import { TopicView } from './topic-view'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const { id } = await params
  const topic = await findTopic(id)
  if (!topic) return { robots: { index: false } }
  const t = await getTranslations('topic')
  const name = wordsIn(topic.name, locale)
  const page = await metadataOf({
    locale,
    path: `/topics/${id}`,
    title: [name],
    description: t('description', { name }),
  })
  const types = { 'application/atom+xml': absolute(`/feed.atom?topic=${id}&l=${locale}`) }
  return { ...page, alternates: { ...page.alternates, types } }
}

/** A topic of the vocabulary: what it means, where it was discussed, what comes with it, and its newest reports. */
export default async function TopicPage({ params }: Props) {
  const locale = await enterLocale(params)
  const { id } = await params
  const topic = await findTopic(id)
  if (!topic) return missing(locale)
  const filters = { topic: [id] }
  const [list, counts, neighbours, ...figures] = await Promise.all([
    listPublished(filters),
    tallyFacets(filters),
    listNeighbours(id),
    ...(['p1', 's1', 'g1'] as const).map((figure) => tallyFigure(figure, filters)),
  ])
  return (
    <TopicView topic={topic} list={list} events={counts.event} neighbours={neighbours} figures={figures} />
  )
}
