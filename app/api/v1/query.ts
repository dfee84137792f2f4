import { z } from 'zod'
import type { Operation, Question } from './operation'

export type Wrong = { parameter: string; value: string }

const mostInPage = 100
const usualInPage = 25

const shared = ['fields']
const ofLists = ['page_size', 'after', 'before']

/** The names of the top fields that an operation answers with. */
const fieldsOf = ({ schema }: Operation): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : []

const split = (values: readonly string[]) =>
  values.flatMap((value) => value.split(',')).filter((value) => value !== '')

type Query = Omit<Question, 'path' | 'origin'> & { fields: string[] }

/** What a query asks of an operation. A name it does not know is refused, never passed over: it might have been a filter. */
export function parseQuery(query: URLSearchParams, operation: Operation): Query | { wrong: Wrong[] } {
  const { parameters, isList } = operation
  const known = new Set([...shared, ...(isList ? ofLists : []), ...Object.keys(parameters)])
  const wrong: Wrong[] = [...query]
    .filter(([key]) => !known.has(key))
    .map(([parameter, value]) => ({ parameter, value: value.slice(0, 80) }))
  const refuse = (parameter: string, value: string) => wrong.push({ parameter, value: value.slice(0, 80) })

  for (const [name, { schema, isList: mayRepeat }] of Object.entries(parameters)) {
    const values = query.getAll(name).filter((value) => value !== '')
    if (!mayRepeat) for (const value of values.slice(1)) refuse(name, value)
    for (const value of mayRepeat ? values : values.slice(0, 1))
      if (!schema.safeParse(value).success) refuse(name, value)
  }
  const typed = query.get('page_size')
  const size = typed === null ? usualInPage : Number(typed)
  if (!Number.isInteger(size) || size < 1 || size > mostInPage) refuse('page_size', typed ?? '')
  const fields = split(query.getAll('fields'))
  for (const field of fields) if (!fieldsOf(operation).includes(field)) refuse('fields', field)
  const [after, before] = [query.get('after'), query.get('before')]
  if (after && before) refuse('before', before)
  if (wrong.length > 0) return { wrong }
  const asked = new URLSearchParams([...query].filter(([key]) => Object.hasOwn(parameters, key)))
  return { query: asked, size, after, before, expand: split(query.getAll('expand')), fields }
}
