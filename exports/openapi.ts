import { z } from 'zod'
import { listOf, problemSchema } from './api-schemas'
import { licence } from './report-json'

export type Parameter = { about: string; schema: z.ZodType; isList?: true }

/** What the API says of one address: the same value checks what comes in and describes it. */
export type Description = {
  id: string
  path: string
  summary: string
  parameters: Record<string, Parameter>
  /** Of what is answered; of one entry where `isList`. */
  schema: z.ZodType
  isList: boolean
}

/** What the API says of an address that needs a key. `body` is of what is sent, null where nothing is. */
export type WriteDescription = {
  id: string
  method: 'get' | 'post' | 'patch'
  path: string
  summary: string
  scope: 'read' | 'reports:write'
  body: z.ZodType | null
  schema: z.ZodType
  isList: boolean
  status: 200 | 201
  needsIfMatch: boolean
}

const jsonSchema = (schema: z.ZodType) => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'output' })
  return rest
}

const headers = {
  ETag: {
    description: 'Changes with what is answered; send it as If-None-Match.',
    schema: { type: 'string' },
  },
  Link: { description: 'The licence, and the pages beside this one.', schema: { type: 'string' } },
  'RateLimit-Limit': { description: 'Requests in a minute.', schema: { type: 'integer' } },
  'RateLimit-Remaining': { description: 'Requests that are left of them.', schema: { type: 'integer' } },
  'RateLimit-Reset': { description: 'Seconds until all are there again.', schema: { type: 'integer' } },
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const namesIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)

type Shared = [name: string, about: string, schema: object]
const sharedParameters: Shared[] = [
  ['fields', 'Only these top fields, with commas between them', { type: 'string' }],
]
const listParameters: Shared[] = [
  ['page_size', 'How many in a page', { type: 'integer', minimum: 1, maximum: 100, default: 25 }],
  ['after', 'Where the page begins; `next` has it', { type: 'string' }],
  ['before', 'Where the page ends; `previous` has it', { type: 'string' }],
]

const parametersOf = ({ path, parameters, isList: isListed }: Description) => [
  ...namesIn(path).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  ...Object.entries(parameters).map(([name, { about, schema, isList }]) => ({
    name,
    in: 'query',
    description: about,
    schema: isList ? { type: 'array', items: jsonSchema(schema) } : jsonSchema(schema),
    ...(isList && { style: 'form', explode: true }),
  })),
  ...[...sharedParameters, ...(isListed ? listParameters : [])].map(([name, description, schema]) => ({
    name,
    in: 'query',
    description,
    schema,
  })),
]

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The revision that this grew from, in quotation marks.',
  schema: { type: 'string', pattern: '^"[0-9]+"$' },
}
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A UUID. The same change under the same key is made once, however often it is sent.',
  schema: { type: 'string', format: 'uuid' },
}

function writePath(operation: WriteDescription) {
  const { path, method, body, schema, isList, needsIfMatch } = operation
  return {
    operationId: operation.id,
    summary: operation.summary,
    security: [{ key: [operation.scope] }],
    parameters: [
      ...namesIn(path).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...(needsIfMatch ? [ifMatch] : []),
      ...(method === 'patch' ? [idempotencyKey] : []),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body) } } },
    }),
    responses: {
      [operation.status]: {
        description: operation.summary,
        content: { 'application/json': { schema: jsonSchema(isList ? listOf(schema) : schema) } },
      },
      401: problem('No key was sent, or it is none any more.'),
      403: problem('The key may read and not write.'),
      ...(body && { 400: problem('The body is not what this address takes.') }),
      ...(namesIn(path).length > 0 && { 404: problem('There is nothing here, or it is not yours to see.') }),
      ...(needsIfMatch && {
        409: problem('Somebody changed the same, or it is no draft any more.'),
        412: problem('The report is at another revision.'),
        422: problem('What was sent is not what the form asks, or the report is not complete.'),
        428: problem('If-Match is needed.'),
      }),
      429: problem('Too many requests; Retry-After says when to come back.'),
    },
  }
}

function writePaths(writes: readonly WriteDescription[]): Record<string, object> {
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of writes) {
    paths[operation.path] ??= {}
    paths[operation.path]![operation.method] = writePath(operation)
  }
  return paths
}

/** The whole API as OpenAPI 3.1, made from the schemas that its answers are tested with. */
export function openApi(
  operations: readonly Description[],
  writes: readonly WriteDescription[],
  origin: string,
) {
  const paths = operations.map((operation) => [
    operation.path,
    {
      get: {
        operationId: operation.id,
        summary: operation.summary,
        parameters: parametersOf(operation),
        responses: {
          200: {
            description: operation.summary,
            headers,
            content: {
              'application/json': {
                schema: jsonSchema(operation.isList ? listOf(operation.schema) : operation.schema),
              },
            },
          },
          304: { description: 'Nothing has changed since the ETag that was sent.' },
          400: problem('The address asks for something that cannot be.'),
          ...(namesIn(operation.path).length > 0 && {
            404: problem('There is nothing public by this name.'),
            410: problem('The report was withdrawn.'),
          }),
          429: problem('Too many requests; Retry-After says when to come back.'),
        },
      },
    },
  ])
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rapporteur',
      version: '1',
      summary: 'Published session reports of policy forums.',
      description:
        'Reads need no key; /my needs one. Only what is published is here, in counts as well. What version 1 says it keeps saying: fields may be added, and none is taken away or changed.',
      license: { name: licence.name, url: licence.address },
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: { ...Object.fromEntries(paths), ...writePaths(writes) },
    components: {
      schemas: { Problem: jsonSchema(problemSchema) },
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key that a member makes under My reports. Scopes: read, reports:write.',
        },
      },
    },
  }
}
