import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EditorPage } from '../editor-page'
import { enterReport, type ReportParams } from '../enter'

type Props = {
  params: ReportParams
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterReport(params)
  const t = await getTranslations('editor')
  return { title: t('titleAll', { title: report.sessionTitle }) }
}

/** The whole form on one page. */
export default function WriteOnOnePage(props: Props) {
  return <EditorPage {...props} only={null} />
}
