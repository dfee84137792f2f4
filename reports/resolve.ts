import type { Draft, Typed } from '@/forms/answer'
import { type Form, type Kind, questionsOf } from '@/forms/form'

/** What an editor decides about one answer that two people changed; `new` carries what they write instead. */
export type Choice = { use: 'theirs' | 'mine' | 'both' } | { use: 'new'; text: string }

/** Answers of these kinds can stand one after the other. */
const joined: readonly Kind[] = ['paragraphs', 'lines', 'people']
/** Answers of these kinds can be written anew in one box. */
const written: readonly Kind[] = ['text', 'paragraphs']

/** Which choices a clash offers, by the kind of its question; `language` has no kind. */
export const choicesFor = (kind: Kind | undefined): Choice['use'][] => [
  'mine',
  'theirs',
  ...(kind && joined.includes(kind) ? (['both'] as const) : []),
  ...(kind && written.includes(kind) ? (['new'] as const) : []),
]

/** The draft as it stands, with each clash decided. A choice that its question does not offer leaves what stands. */
export function resolveClashes(
  form: Form,
  theirs: Draft,
  mine: Draft,
  choices: ReadonlyMap<string, Choice>,
): Draft {
  const kinds = new Map(questionsOf(form).map(({ key, kind }) => [key, kind] as const))
  const typed = { ...theirs.typed }
  let { language } = theirs
  for (const [key, choice] of choices) {
    const kind = kinds.get(key)
    if (!choicesFor(kind).includes(choice.use) || choice.use === 'theirs') continue
    if (key === 'language') language = mine.language
    const decided =
      choice.use === 'mine'
        ? mine.typed[key]
        : choice.use === 'new'
          ? choice.text
          : join(theirs.typed[key], mine.typed[key])
    if (kind === undefined) continue
    if (decided === undefined) delete typed[key]
    else typed[key] = decided
  }
  return { ...theirs, typed, language }
}

function join(theirs: Typed | undefined, mine: Typed | undefined): Typed | undefined {
  if (Array.isArray(theirs) && Array.isArray(mine)) {
    const known = (theirs as unknown[]).map((entry) => JSON.stringify(entry))
    const added = (mine as unknown[]).filter((entry) => !known.includes(JSON.stringify(entry)))
    return [...(theirs as unknown[]), ...added] as Typed
  }
  if (typeof theirs === 'string' && typeof mine === 'string') return `${theirs}\n\n${mine}`
  return mine ?? theirs
}
