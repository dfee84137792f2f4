import { answerList } from '@/app/list-files'

export const dynamic = 'force-dynamic'

/** /feed.atom: what was published or corrected last, of the list of the same query. */
export const GET = (request: Request): Promise<Response> => answerList(request, 'atom')
