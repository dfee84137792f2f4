import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { topicsAndLanguage } from '@/components/editor/tasks'
import { wordsIn } from '@/forms/words'
import { EditorPage } from '../../editor-page'
import { enterReport } from '../../enter'

type Props = {
  params: Promise<{ locale: string; id: string; section: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report, form, locale } = await enterReport(params)
  const { section: key } = await params
  const t = await getTranslations('editor')
  const section = form.sections.find((one) => one.key === key)
  const heading = section
    ? wordsIn(section.heading, locale)
    : key === topicsAndLanguage
      ? t('topicsAndLanguage')
      : ''
  return { title: t('titleSection', { section: heading, title: report.sessionTitle }) }
}

/** One section of the form. */
export default async function WriteSection({ params, searchParams }: Props) {
  return <EditorPage params={params} searchParams={searchParams} only={(await params).section} />
}
