import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readBook } from '@/app/event-book'
import { missing } from '@/app/missing'
import { metadataOf } from '@/app/page-metadata'
import { findEvent } from '@/events/published'
import { enterLocale } from '@/messages/enter'
import { BookView } from './book-view'

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const { slug } = await params
  const event = await findEvent(slug)
  if (!event) return { robots: { index: false } }
  const t = await getTranslations('book')
  return metadataOf({
    locale,
    path: `/events/${slug}/book`,
    title: [t('title', { event: event.name })],
    description: t('description', { event: event.name }),
  })
}

/** The book of proceedings: everything on record of an event, on one page. */
export default async function BookPage({ params }: Props) {
  const locale = await enterLocale(params)
  const read = await readBook((await params).slug, locale)
  if (!read) return missing(locale)
  return <BookView book={read.book} event={read.event} />
}
