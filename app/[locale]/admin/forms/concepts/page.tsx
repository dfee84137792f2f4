import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Crosswalk } from '@/components/making/crosswalk'
import { listForms } from '@/events/form-queries'
import { enterForms } from '../enter'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterForms(params)
  const t = await getTranslations('making')
  return { title: t('crosswalk.title') }
}

/** Which question of which form asks for which concept: what can be added up over the years, and what cannot. */
export default async function ConceptsPage({ params }: Props) {
  const { member, forms } = await enterForms(params)
  const t = await getTranslations('making')
  return (
    <div className="desk">
      <p className="back-link">
        <a href={forms}>{t('back')}</a>
      </p>
      <h1>{t('crosswalk.title')}</h1>
      <p>{t('crosswalk.intro')}</p>
      <Crosswalk forms={await listForms(member)} path={forms} />
    </div>
  )
}
