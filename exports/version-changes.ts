import { disclosedAnswers } from '@/figures/disclosure'
import { formOf } from '@/forms/released'
import { wordsIn } from '@/forms/words'
import { comparePassages, type Passage } from '@/reports/compare'
import type { BookReport, BookWords } from './book-blocks'
import { openQuestionsOf, questionBlocks } from './report-blocks'

/** What became of one answer from one published version to another. `key` is that of its question, or `title`. */
export type VersionChange = { key: string; name: string; passages: Passage[] }

type Told = { name: string; texts: string[] }

/** Every public answer as its passages, in words; what is withheld is withheld here too. */
function answersOf(report: BookReport, titleName: string, say: BookWords): Map<string, Told> {
  const form = formOf(report.formKey)
  const shown = disclosedAnswers(form, report.answers)
  const answers = openQuestionsOf(form).map((question): [string, Told] => {
    const [, ...blocks] = questionBlocks(question, shown, report.language, say)
    const texts = blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.texts : [],
    )
    const name = (question.concept && say.concept(question.concept)) || wordsIn(question.label, say.language)
    return [question.key, { name, texts }]
  })
  return new Map([['title', { name: titleName, texts: [report.title] }], ...answers])
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, place) => text === other[place])

/** What changed from one published version to another, in the order of the newer one’s form, with how many answers did not. */
export function compareVersions(
  before: BookReport,
  after: BookReport,
  titleName: string,
  say: BookWords,
): { changes: VersionChange[]; unchanged: number } {
  const [were, are] = [answersOf(before, titleName, say), answersOf(after, titleName, say)]
  const keys = [...new Set([...are.keys(), ...were.keys()])]
  const changes = keys.flatMap((key): VersionChange[] => {
    const [was, is] = [were.get(key)?.texts ?? [], are.get(key)?.texts ?? []]
    if (isSame(was, is)) return []
    const name = (are.get(key) ?? were.get(key))!.name
    return [{ key, name, passages: comparePassages(was, is) }]
  })
  return { changes, unchanged: keys.length - changes.length }
}
