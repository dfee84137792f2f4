import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { metadataOf } from '@/app/page-metadata'
import { findPerson } from '@/directory/published'
import { enterLocale } from '@/messages/enter'
import { PersonView } from './person-view'

type Props = { params: Promise<{ locale: string; slug: string }> }

/** Nobody is to be found here by search engines: the page is for who follows a name in a report. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const { slug } = await params
  const person = await findPerson(slug)
  if (!person) return { robots: { index: false } }
  const t = await getTranslations('directory')
  return metadataOf({
    locale,
    path: `/people/${slug}`,
    title: [person.name, t('person')],
    isIndexed: false,
  })
}

/** A person: the seats that published reports give them, and nothing else. */
export default async function PersonPage({ params }: Props) {
  const locale = await enterLocale(params)
  const person = await findPerson((await params).slug)
  if (!person) return missing(locale)
  return <PersonView person={person} />
}
