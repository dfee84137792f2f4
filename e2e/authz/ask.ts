import { type Role, type Row, type State, states } from './cells'
import { rows } from './matrix'
import type { World } from './world'

/** ✓ done or shown · ✗ not now · – as if there were nothing · → asks to sign in */
export type Cell = '✓' | '✗' | '–' | '→'

type Answer = { status: number; location: string; body: string }

const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

async function ask(
  origin: string,
  row: Row,
  values: Record<string, string>,
  cookie: string | null,
): Promise<Answer> {
  const fields = Object.entries(row.fields ?? {}).map(([name, value]) => [name, fill(value, values)])
  const response = await fetch(origin + fill(row.path, values), {
    method: row.method,
    redirect: 'manual',
    headers: { Origin: origin, 'Accept-Language': 'en', ...(cookie && { Cookie: cookie }) },
    ...(row.method === 'POST' && { body: new URLSearchParams(fields as [string, string][]) }),
  })
  const location = (response.headers.get('location') ?? '').replace(origin, '')
  return { status: response.status, location, body: await response.text() }
}

/** What an answer says, without what names a record that was asked for, or this one answer. */
function bare({ status, location, body }: Answer, names: readonly string[]): string {
  const nonce = /nonce="([^"]+)"/.exec(body)?.[1]
  return [...names, ...(nonce ? [nonce] : [])].reduce(
    (text, value) => text.replaceAll(value, '…').replaceAll(encodeURIComponent(value), '…'),
    `${status} ${location}\n${inOrder(body)}`,
  )
}

/** Next sends the parts of a page in the order in which they happen to be ready, so they are put in one order first. */
function inOrder(body: string): string {
  const parts = [...body.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g)]
  const said = parts.map(([, part = '""']) => JSON.parse(part) as string).join('')
  return (
    body.replace(/<script[^>]*>self\.__next_f[\s\S]*?<\/script>/g, '') + said.split('\n').sort().join('\n')
  )
}

const isSignIn = ({ status, location }: Answer): boolean => status === 401 || /^\/\w+\/sign-in/.test(location)
const isAbsent = ({ status, location }: Answer): boolean =>
  status === 404 || /^\/\w+\/missing$/.test(location)

function read(row: Row, answer: Answer): Cell | `${number}` {
  if (isSignIn(answer)) return '→'
  if (isAbsent(answer)) return '–'
  const isFine = [200, 303, 307, 410].includes(answer.status)
  if (!isFine) return `${answer.status}` as `${number}`
  // Where a page is not to be had now, it leads on to the report's own.
  const isElsewhere = row.method === 'GET' && answer.status !== 200 && answer.status !== 410
  return isElsewhere || row.notNow?.test(answer.location) ? '✗' : '✓'
}

const isForMembers = ({ path }: Row): boolean => /^\/en\/(my|admin)(\/|$)/.test(path)

function expected(row: Row, role: Role, state: State): Cell {
  if (role === 'public' && isForMembers(row)) return '→'
  const { may = '', sees = '' } = row.cells[role] ?? {}
  return may.includes(state) ? '✓' : sees.includes(state) ? '✗' : '–'
}

export type Asked = { cells: number; differ: string[] }

/** Asks for every cell, and for each that must look like nothing holds the answer against that of what there is not. */
export async function askAll(
  origin: string,
  world: World,
  isWanted: (row: Row, role: Role, state: State) => boolean = () => true,
): Promise<Asked> {
  const asked: Asked = { cells: 0, differ: [] }
  for (const row of rows) {
    await world.forgetLimits()
    for (const role of Object.keys(world.cookies) as Role[]) {
      const wanted = states.filter(
        (state) => (row.states ?? state).includes(state) && isWanted(row, role, state),
      )
      if (wanted.length === 0) continue
      const cookie = world.cookies[role]
      const nothing = await ask(origin, row, world.nothing, cookie)
      for (const state of wanted) {
        const values = world.reports[state]
        // Who asks may be the record that is asked for, and every page of theirs names them; so both names go from both.
        const names = [...Object.values(values), ...Object.values(world.nothing)]
        const answer = await ask(origin, row, values, cookie)
        const [found, wish] = [read(row, answer), expected(row, role, state)]
        asked.cells++
        if (found !== wish) asked.differ.push(`${row.name}, ${role}, ${state}: ${found}, not ${wish}`)
        else if ((wish === '–' || wish === '→') && bare(answer, names) !== bare(nothing, names))
          asked.differ.push(`${row.name}, ${role}, ${state}: told from what there is not`)
      }
    }
  }
  return asked
}
