import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { operations } from '@/app/api/v1/operations'
import { linkedCatalogue } from '@/app/linked-data'
import { metadataOf } from '@/app/page-metadata'
import { absolute } from '@/app/report-address'
import { LinkedData } from '@/components/records/linked-data'
import { keyOperations } from '@/exports/key-operations'
import { enterLocale } from '@/messages/enter'
import { findPublicationDay } from '@/reports/published-listing'
import { settings } from '@/settings'
import { type Example, OpenDataView } from './data-view'
import { commandOf } from './key-command'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const t = await getTranslations('data')
  const page = await metadataOf({ locale, path: '/data', title: [t('heading')], description: t('lede') })
  const types = { 'application/ld+json': absolute('/data/catalog.jsonld') }
  return { ...page, alternates: { ...page.alternates, types } }
}

/** One that can be run as it stands, for each address that leaves nothing open; the others are reached from their answers. */
const examples: Record<string, string> = {
  '/reports': '/reports?q=privacy&has=both&page_size=5&fields=title,page',
  '/events': '/events',
  '/topics': '/topics?fields=id,name,reports',
  '/organizations': '/organizations?page_size=5',
  '/figures': '/figures',
  '/figures/{figure}': '/figures/p1',
}

/** Everything that can be taken away: files, feeds, the harvest and the API, each with an address that works. */
export default async function DataPage({ params }: Props) {
  await enterLocale(params)
  const { origin } = settings().origin
  const read = operations.map(({ path, summary }): Example => {
    const example = examples[path]
    return { path: `/api/v1${path}`, summary, example: example ? `/api/v1${example}` : null }
  })
  const withKey = keyOperations.map(({ method, path, summary, needsIfMatch }) => ({
    path: `${method.toUpperCase()} /api/v1${path}`,
    summary,
    command: commandOf(origin, { method, path, needsIfMatch }),
  }))
  return (
    <>
      <LinkedData of={await linkedCatalogue()} />
      <OpenDataView origin={origin} operations={read} withKey={withKey} asOf={await findPublicationDay()} />
    </>
  )
}
