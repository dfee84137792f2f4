import { answerPreflight, answerRead } from '../answer'

type Props = { params: Promise<{ path: string[] }> }

/** /api/v1/…: the published record for machines. What there is says /api/v1/openapi.json, made from the same schemas. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  return answerRead(request, (await params).path)
}

export const OPTIONS = answerPreflight
