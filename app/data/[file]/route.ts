import { answerList, listEndings } from '@/app/list-files'

type Props = { params: Promise<{ file: string }> }

/** /data/reports.csv, .json, .atom, .ics: the list of the same query, whole. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { file } = await params
  const ending = listEndings.find((one) => file === `reports.${one}`)
  return ending
    ? answerList(request, ending)
    : new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
}
