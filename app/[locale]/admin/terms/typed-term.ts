import { readTyped } from '@/app/[locale]/admin/typed'
import { type TermFields, type TermProblem, termFields } from '@/topics/typed-term'

export const codes = [
  'name-missing',
  'too-long',
  'too-many',
  'same-name',
  'group-missing',
  'unreadable',
] as const

/** Problems as they stand in an address, `name-ar.same-name`; what an address makes up is left out. */
export const problemsQuery = (problems: readonly TermProblem[]): string =>
  problems.map(({ field, code }) => `${field}.${code}`).join(',')

export function parseProblems(text: string | undefined): TermProblem[] {
  const fields = Object.keys(termFields.shape)
  return (text ?? '').split(',').flatMap((one) => {
    const [field = '', code] = one.split('.')
    const known = codes.find((word) => word === code)
    return known && fields.includes(field) ? [{ field: field as keyof TermFields, code: known }] : []
  })
}

/** What was typed and could not be taken; null where nothing was. */
export async function readTypedTerm(page: string): Promise<TermFields | null> {
  const kept = await readTyped(page)
  if (kept === '') return null
  const read = termFields.safeParse(JSON.parse(kept))
  return read.success ? read.data : null
}
