import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { linkedEvent } from '@/app/linked-data'
import { missing } from '@/app/missing'
import { metadataOf } from '@/app/page-metadata'
import { absolute } from '@/app/report-address'
import { LinkedData } from '@/components/records/linked-data'
import { findEvent, listProgramme } from '@/events/published'
import { tallyFigure } from '@/figures/tally'
import { enterLocale } from '@/messages/enter'
import { EventView } from './event-view'

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const { slug } = await params
  const event = await findEvent(slug)
  if (!event) return { robots: { index: false } }
  const t = await getTranslations('event')
  const page = await metadataOf({
    locale,
    path: `/events/${slug}`,
    title: [event.name],
    description: t('description', { name: event.name, place: event.place }),
  })
  const types = {
    'application/atom+xml': absolute(`/feed.atom?event=${slug}&l=${locale}`),
    'application/ld+json': absolute(`/data/events/${slug}.jsonld`),
  }
  return { ...page, alternates: { ...page.alternates, types } }
}

/** An event: how much of it is on record, what its reports add up to, and its programme day by day. */
export default async function EventPage({ params }: Props) {
  const locale = await enterLocale(params)
  const { slug } = await params
  const event = await findEvent(slug)
  if (!event) return missing(locale)
  const filters = { event: [slug] }
  const [programme, share, topics] = await Promise.all([
    listProgramme(event.id),
    tallyFigure('p1', filters),
    tallyFigure('t1', filters),
  ])
  return (
    <>
      <LinkedData of={linkedEvent(event)} />
      <EventView event={event} programme={programme} figures={[share, topics]} now={new Date()} />
    </>
  )
}
