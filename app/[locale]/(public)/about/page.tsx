import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { metadataOf } from '@/app/page-metadata'
import { Entry } from '@/components/records/entry'
import { enterLocale } from '@/messages/enter'

type Props = { params: Promise<{ locale: string }> }
const parts = ['record', 'numbers', 'stays', 'data'] as const
const pages = ['methods', 'accessibility', 'privacy'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const t = await getTranslations('about.index')
  return metadataOf({ locale, path: '/about', title: [t('title')], description: t('lede') })
}

export default async function AboutPage({ params }: Props) {
  const locale = await enterLocale(params)
  const t = await getTranslations('about.index')
  const site = await getTranslations('site.pages')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      {parts.map((part) => (
        <Entry key={part} id={part} heading={t(`${part}.heading`)}>
          <p>{t(`${part}.text`)}</p>
        </Entry>
      ))}
      <Entry id="more" heading={t('more')}>
        <ul>
          {pages.map((page) => (
            <li key={page}>
              <a href={`/${locale}/about/${page}`}>{site(page)}</a>
            </li>
          ))}
        </ul>
      </Entry>
    </>
  )
}
