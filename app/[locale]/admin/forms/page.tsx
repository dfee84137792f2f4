import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readQuery } from '@/app/[locale]/admin/enter'
import { Notice } from '@/components/forms/notice'
import { FormList } from '@/components/making/form-list'
import { listForms } from '@/events/form-queries'
import { enterForms } from './enter'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterForms(params)
  const t = await getTranslations('making')
  return { title: t('title') }
}

/** Every form, which events use it, and how many reports were filed under it. */
export default async function FormsPage({ params, searchParams }: Props) {
  const { locale, member, forms } = await enterForms(params)
  const t = await getTranslations('making')
  const { done } = await readQuery(searchParams)
  const all = await listForms(member)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin`}>{t('backToDesk')}</a>
      </p>
      <h1>{t('title')}</h1>
      {done === 'discarded' && (
        <Notice kind="done" role="status">
          <p>{t('done.discarded')}</p>
        </Notice>
      )}
      <p>{t('intro')}</p>
      <p>
        <a href={`${forms}/concepts`}>{t('crosswalk.title')}</a>
      </p>
      <FormList forms={all} path={forms} />
    </div>
  )
}
