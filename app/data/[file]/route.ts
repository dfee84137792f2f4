import { linkedCatalogue } from '@/app/linked-data'
import { answerList, listEndings } from '@/app/list-files'
import { readOpenData } from '@/app/open-data'
import { withTag } from '@/app/with-tag'
import { licence } from '@/exports/report-json'

type Props = { params: Promise<{ file: string }> }

const shared = {
  'Cache-Control': 'public, max-age=0, must-revalidate',
  'Access-Control-Allow-Origin': '*',
  Link: `<${licence.address}>; rel="license"`,
}

/** /data/reports.csv, .json, .atom, .ics: the list of the same query, whole. /data/all.zip and its catalogue: everything. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { file } = await params
  const ending = listEndings.find((one) => file === `reports.${one}`)
  if (ending) return answerList(request, ending)
  if (file === 'all.zip') {
    const { bytes } = await readOpenData()
    return withTag(request, bytes, {
      ...shared,
      'Content-Type': 'application/zip',
      'Content-Disposition': 'attachment; filename="rapporteur-open-data.zip"',
    })
  }
  if (file === 'catalog.jsonld') {
    return withTag(request, `${JSON.stringify(await linkedCatalogue(), null, 2)}\n`, {
      ...shared,
      'Content-Type': 'application/ld+json; charset=utf-8',
    })
  }
  return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
}
