import { fold } from '@/forms/reading/fold'

/** The event that documents are loaded into. */
export type NamedEvent = { name: string; startsOn: string }

/** What the same forum is called in the languages of its reports. */
const forums: readonly [string, RegExp][] = [
  [
    'igf',
    /(?<!\p{L})(?:igf|fgi|internet governance forum)(?!\p{L})|foro de gobernanza de internet|forum sur la gouvernance de l.?internet|forum de governanca da internet|منتدي حوكمه الانترنت/u,
  ],
  ['eurodig', /(?<!\p{L})eurodig(?!\p{L})/u],
  ['wsis', /(?<!\p{L})(?:wsis|cmsi)(?!\p{L})/u],
]

/** Only an acronym of its own, such as "LACIGF" or "APrIGF", tells another forum. */
const acronym = /(?<!\p{L})\p{L}{1,8}(?:igf|dig)(?!\p{L})/u

const folded = (name: string) => fold(name).replace(/[أإآ]/gu, 'ا').replace(/ى/gu, 'ي').replace(/ة/gu, 'ه')

function forumIn(name: string): string | undefined {
  const text = folded(name)
  return acronym.exec(text)?.[0] ?? forums.find(([, pattern]) => pattern.test(text))?.[0]
}

const yearIn = (name: string): string | undefined => /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(folded(name))?.[0]

/** Whether a document names another event, or another year of it, or a day in no year near it. */
export function isOfOther(said: { event?: string; heldOn?: string }, event: NamedEvent): boolean {
  const [there, here] = [forumIn(said.event ?? ''), forumIn(event.name)]
  if (there && here && there !== here) return true
  const year = yearIn(event.name) ?? event.startsOn.slice(0, 4)
  const named = yearIn(said.event ?? '')
  if (named) return named !== year && named !== event.startsOn.slice(0, 4)
  const days = (one: string) => Date.parse(`${one}T00:00:00Z`) / 86_400_000
  return said.heldOn !== undefined && Math.abs(days(said.heldOn) - days(event.startsOn)) > 180
}
