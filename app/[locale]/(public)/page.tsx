import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { metadataOf } from '@/app/page-metadata'
import { listEvents } from '@/events/published'
import { tallyFigure } from '@/figures/tally'
import { enterLocale } from '@/messages/enter'
import { listPublished } from '@/reports/published'
import { HomeView } from './home-view'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const t = await getTranslations('home')
  return metadataOf({ locale, path: '', title: [t('title')], description: t('lede') })
}

/** What this is, a search, three figures, the newest reports and the events. */
export default async function HomePage({ params }: Props) {
  await enterLocale(params)
  const [list, events, ...figures] = await Promise.all([
    listPublished({}),
    listEvents(),
    tallyFigure('o1'),
    tallyFigure('p1'),
    tallyFigure('t1'),
  ])
  return <HomeView list={list} events={events} figures={figures} />
}
