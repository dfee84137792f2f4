import { answerPreflight, answerRead } from '../answer'
import { answerKey, isForKeys } from '../answer-key'

type Props = { params: Promise<{ path: string[] }> }

/** /api/v1/…: the published record for machines, and under /my what a member has in hand, with a key. See /api/v1/openapi.json. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { path } = await params
  return isForKeys(path) ? answerKey(request, path) : answerRead(request, path)
}

/** What changes something needs a key; without one, and everywhere else, nothing is changed. */
async function write(request: Request, { params }: Props): Promise<Response> {
  return answerKey(request, (await params).path)
}

export { write as PATCH, write as POST }

export const OPTIONS = answerPreflight
