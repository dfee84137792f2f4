import { z } from 'zod'
import { gateText } from '@/forms/text-gate'
import { languages } from '@/forms/words'

/** A topic as a form sends it: for each language a name, and phrases one a line. */
const typed = z.string().max(20_000).default('')
export const termFields = z.strictObject({
  group: z.string().max(100).default(''),
  ...(Object.fromEntries(
    languages.flatMap((language) => [
      [`name-${language}`, typed],
      [`synonyms-${language}`, typed],
    ]),
  ) as Record<`${'name' | 'synonyms'}-${(typeof languages)[number]}`, typeof typed>),
})
export type TermFields = z.infer<typeof termFields>

export type TermInLanguage = { name: string; synonyms: string[] }
export type Term = { group: string; words: Record<(typeof languages)[number], TermInLanguage> }
export const longestName = 80
export const mostSynonyms = 60

/** What stands in the way of saving a topic: the field, and why. */
export type TermProblem = {
  field: keyof TermFields
  code: 'name-missing' | 'too-long' | 'too-many' | 'same-name' | 'group-missing' | 'unreadable'
}

const lineOf = (text: string): string | null => {
  const gated = gateText(text, { line: true })
  return 'refused' in gated ? null : gated.text.replace(/\s+/g, ' ').trim()
}

/** Reads a topic as typed: phrases each once, empty lines left out. Every problem is told, with the field it is in. */
export function readTerm(
  fields: TermFields,
  groups: readonly string[],
): { term: Term; problems: TermProblem[] } {
  const problems: TermProblem[] = []
  const words = Object.fromEntries(
    languages.map((language) => {
      const [nameField, listField] = [`name-${language}`, `synonyms-${language}`] as const
      const name = lineOf(fields[nameField])
      const lines = fields[listField].split(/\r?\n/).map(lineOf)
      if (name === null) problems.push({ field: nameField, code: 'unreadable' })
      else if ([...name].length > longestName) problems.push({ field: nameField, code: 'too-long' })
      const synonyms = [...new Set(lines.filter((line) => line !== null && line !== ''))] as string[]
      if (lines.includes(null)) problems.push({ field: listField, code: 'unreadable' })
      if (synonyms.some((line) => [...line].length > longestName))
        problems.push({ field: listField, code: 'too-long' })
      if (synonyms.length > mostSynonyms) problems.push({ field: listField, code: 'too-many' })
      return [language, { name: name ?? '', synonyms }]
    }),
  ) as Term['words']
  if (words.en.name === '' && !problems.some(({ field }) => field === 'name-en'))
    problems.push({ field: 'name-en', code: 'name-missing' })
  if (!groups.includes(fields.group)) problems.push({ field: 'group', code: 'group-missing' })
  return { term: { group: fields.group, words }, problems }
}
