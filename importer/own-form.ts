import type { Form, Question } from '@/forms/form'
import { askedIn, formMark, numberedLabel } from '@/forms/form-file'
import type { Block } from './blocks'
import { fold, tidy, wordsOf } from './fold'
import { isCount, type Label } from './labels'
import { type Line, linesOf } from './lines'

/** A form that the portal wrote and somebody filled in: its blocks, and the lines above its first question. */
export type OwnForm = { form: Form; head: Line[]; blocks: Block[] }

/**
 * Reads a form that names itself. Only its own numbered questions, in their order, are labels; all else is the answer to
 * the question before it, whatever it looks like. Undefined for any other document.
 */
export function readOwnForm(text: string, forms: readonly Form[]): OwnForm | undefined {
  const form = forms.find((one) => text.slice(0, 1000).includes(formMark(one)))
  if (!form) return undefined
  const all = text.split('\n')
  const lines = linesOf(text).map((line) => ({ ...line, raw: tidy(all[line.number - 1]!) }))
  if (!lines.slice(0, 6).some(({ raw }) => raw === formMark(form))) return undefined
  const asked = askedIn(form).map((question, index) => ({
    question,
    labels: [...new Set(Object.keys(question.label))].map((language) =>
      fold(numberedLabel(question, index + 1, language)).split(' '),
    ),
  }))
  const starts: { at: number; label: Label; question: Question }[] = []
  let next = 0
  lines.forEach((line, at) => {
    for (let index = next; index < asked.length; index++) {
      const value = asked[index]!.labels.map((label) => valueAfter(line.raw, label)).find(
        (found) => found !== undefined,
      )
      if (value === undefined) continue
      const { question } = asked[index]!
      starts.push({ at, question, label: labelOf(question, at, value) })
      next = index + 1
      return
    }
  })
  return {
    form,
    head: lines.slice(0, starts[0]?.at ?? lines.length).filter(({ raw }) => raw !== formMark(form)),
    blocks: starts.map(({ at, label, question }, index) => {
      const own = lines.slice(at + 1, starts[index + 1]?.at ?? lines.length)
      return {
        label,
        labelLines: [lines[at]!.number],
        value: label.value,
        length: lines[at]!.length,
        lines: own.map((line) => asTyped(line, question.kind === 'lines' || question.kind === 'people')),
        isOwn: true,
      }
    }),
  }
}

/** The lines of a form of the portal on which nobody wrote: what it calls itself, and questions without an answer. */
export function blankLinesOf(text: string, forms: readonly Form[]): Set<number> {
  const own = readOwnForm(text, forms)
  if (!own) return new Set()
  const open = own.blocks.filter(({ value, lines }) => value === '' && lines.length === 0)
  const mark = linesOf(text).filter(({ raw }) => raw === formMark(own.form))
  return new Set([...mark.map(({ number }) => number), ...open.flatMap(({ labelLines }) => labelLines)])
}

/** What stands behind the words of the label, its note in brackets and its mark; undefined where the line is no such label. */
function valueAfter(raw: string, label: string[]): string | undefined {
  const words = wordsOf(raw.slice(0, 400))
  if (!label.every((word, index) => words[index]?.folded === word)) return undefined
  return raw
    .slice(words[label.length - 1]!.end)
    .replace(/^[\s)?؟？]*(?:\([^()]*\)\s*)?[:：?؟？]?\s*/u, '')
    .trim()
}

const labelOf = ({ concept }: { concept: Label['concept'] }, at: number, value: string): Label => ({
  at,
  last: at,
  concept,
  value,
  forms: new Map(),
  length: 9,
  isNumber: isCount(concept),
  rule: 'label',
  confidence: 1,
  manner: 'own',
})

/** Only the mark of an entry is taken off; a number or a dash at the beginning of a paragraph is what somebody typed. */
function asTyped(line: Line, isList: boolean): Line {
  const words = isList ? line.raw.replace(/^[•-]\s+/u, '') : line.raw
  return { ...line, words, bullet: words !== line.raw, numbered: false, heading: false }
}
