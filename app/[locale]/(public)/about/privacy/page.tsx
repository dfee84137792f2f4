import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { metadataOf } from '@/app/page-metadata'
import { Entry } from '@/components/records/entry'
import { enterLocale } from '@/messages/enter'

type Props = { params: Promise<{ locale: string }> }
const parts = ['readers', 'members', 'named', 'correct'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const t = await getTranslations('about.privacy')
  return metadataOf({ locale, path: '/about/privacy', title: [t('title')], description: t('lede') })
}

export default async function PrivacyPage({ params }: Props) {
  await enterLocale(params)
  const t = await getTranslations('about.privacy')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      {parts.map((part) => (
        <Entry key={part} id={part} heading={t(`${part}.heading`)}>
          <p>{t(`${part}.text`)}</p>
        </Entry>
      ))}
    </>
  )
}
