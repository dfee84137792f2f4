import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readQuery } from '@/app/[locale]/admin/enter'
import { Notice } from '@/components/forms/notice'
import { AsAsked } from '@/components/making/as-asked'
import { ReportBody } from '@/components/records/report-body'
import { sampleAnswers } from '@/forms/sample-answers'
import { wordsIn } from '@/forms/words'
import { enterForm } from '../../enter'

type Props = {
  params: Promise<{ locale: string; form: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { form, locale } = await enterForm(params)
  const t = await getTranslations('making')
  const { as } = await readQuery(searchParams)
  const name = wordsIn(form.name, locale)
  return {
    title: as === 'public' ? t('preview.public', { form: name }) : t('preview.organizer', { form: name }),
  }
}

/** A form as its organizers fill it in, or as the public reads what they filed. Nothing is saved here. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { locale, form, path } = await enterForm(params)
  const t = await getTranslations('making')
  const isPublic = (await readQuery(searchParams)).as === 'public'
  const name = wordsIn(form.name, locale)
  return (
    <>
      <p className="back-link">
        <a href={path}>{t('backToForm')}</a>
      </p>
      <Notice>
        <p>{t(isPublic ? 'preview.publicNote' : 'preview.organizerNote')}</p>
      </Notice>
      <h1>{t(isPublic ? 'preview.public' : 'preview.organizer', { form: name })}</h1>
      {isPublic ? (
        <ReportBody form={form} answers={sampleAnswers(form, t('preview.words'))} language={locale} />
      ) : (
        <AsAsked form={form} />
      )}
    </>
  )
}
