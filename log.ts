import pino from 'pino'

/** One JSON object a line on the standard output. Say ids and codes; never an address, a token or a text of somebody's. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })

type Failure = { name: string; code?: string; at: string[]; cause?: Failure }

/**
 * What may be logged of an error: its name, code and places. Its message may quote what a person typed (that of a
 * failed query does, with every parameter), so it is left out.
 */
export function describeFailure(error: unknown, depth = 0): Failure {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const cause = error.cause && depth < 3 ? describeFailure(error.cause, depth + 1) : undefined
  return {
    name: error.name,
    ...(code && { code }),
    at: at.slice(0, 8).map((line) => line.trim()),
    ...(cause && { cause }),
  }
}
