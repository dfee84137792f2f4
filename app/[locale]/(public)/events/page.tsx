import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { metadataOf } from '@/app/page-metadata'
import { EventList } from '@/components/records/event-list'
import { listEvents } from '@/events/published'
import { enterLocale } from '@/messages/enter'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const t = await getTranslations('events')
  return metadataOf({ locale, path: '/events', title: [t('heading')], description: t('lede') })
}

export default async function EventsPage({ params }: Props) {
  await enterLocale(params)
  const t = await getTranslations('events')
  const events = await listEvents()
  return (
    <>
      <h1>{t('heading')}</h1>
      <p className="lede">{t('lede')}</p>
      {events.length > 0 ? <EventList events={events} /> : <p>{t('none')}</p>}
    </>
  )
}
