import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { metadataOf } from '@/app/page-metadata'
import { Entry } from '@/components/records/entry'
import { enterLocale } from '@/messages/enter'

type Props = { params: Promise<{ locale: string }> }
const faults = ['reports', 'dark'] as const
const parts = ['standard', 'checks'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const t = await getTranslations('about.accessibility')
  return metadataOf({ locale, path: '/about/accessibility', title: [t('title')], description: t('lede') })
}

export default async function AccessibilityPage({ params }: Props) {
  await enterLocale(params)
  const t = await getTranslations('about.accessibility')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      {parts.map((part) => (
        <Entry key={part} id={part} heading={t(`${part}.heading`)}>
          <p>{t(`${part}.text`)}</p>
        </Entry>
      ))}
      <Entry id="known" heading={t('known.heading')}>
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{t(`known.${fault}`)}</li>
          ))}
        </ul>
      </Entry>
      <Entry id="contact" heading={t('contact.heading')}>
        <p>{t('contact.text')}</p>
      </Entry>
    </>
  )
}
