import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { metadataOf } from '@/app/page-metadata'
import { FigureBlock } from '@/components/figures/figure-block'
import { NothingToCount } from '@/components/figures/nothing-to-count'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { findEvent } from '@/events/published'
import type { FigureId } from '@/figures/all'
import { tallyFigure } from '@/figures/tally'
import { enterLocale } from '@/messages/enter'

type Props = { params: Promise<{ locale: string; slug: string }> }

/** What the report cards of 2011 to 2014 printed, in their order: who was there, in which sessions, and what was said of it. */
const parts: readonly FigureId[] = ['p1', 'p2', 'p4', 'p3', 'g1', 'g3', 'q2']

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const { slug } = await params
  const event = await findEvent(slug)
  if (!event) return { robots: { index: false } }
  const t = await getTranslations('figures.card')
  return metadataOf({
    locale,
    path: `/events/${slug}/gender`,
    title: [t('heading', { event: event.name })],
    description: t('lede'),
  })
}

/** The gender report card of an event, from its reports alone: what earlier forums put together by hand. */
export default async function GenderReportCard({ params }: Props) {
  const locale = await enterLocale(params)
  const { slug } = await params
  const event = await findEvent(slug)
  if (!event) return missing(locale)
  const t = await getTranslations('figures')
  const figures = await Promise.all(parts.map((id) => tallyFigure(id, { event: [slug] })))
  return (
    <>
      <Breadcrumb steps={[{ href: `/${locale}/events/${slug}`, name: <bdi>{event.name}</bdi> }]} />
      <h1>{t.rich('card.heading', { event: event.name })}</h1>
      <p className="lede">{t('card.lede')}</p>
      <p>{t('card.people')}</p>
      <NothingToCount figures={figures} clear={`/${locale}/events/${slug}`} />
      {figures.map((figure) => (
        <FigureBlock key={figure.id} figure={figure} />
      ))}
    </>
  )
}
