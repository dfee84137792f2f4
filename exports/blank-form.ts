import type { Draft, Group, Typed, TypedOf, TypedPerson } from '@/forms/answer'
import type { Form, Question } from '@/forms/form'
import { askedIn, formMark, noCell, numberedLabel } from '@/forms/form-file'
import { type Words, wordsIn } from '@/forms/words'

/** What stands above the questions: the session as its event prints it. */
export type FormHead = { event: string; code: string; title: string }

/**
 * A form to fill in, as blocks that text and Word write alike. An `answer` belongs to the label before it: on its line, as
 * entries of a list, or as paragraphs. `note` is guidance, in brackets behind the label, where the importer passes over it.
 */
export type FormBlock =
  | { kind: 'head'; text: string }
  /** By this line the file is known again. */
  | { kind: 'mark'; text: string }
  | { kind: 'label'; text: string; note: string; value: string }
  | { kind: 'entry'; text: string }
  | { kind: 'paragraph'; text: string }
  /** Room to write in, where nothing is known. */
  | { kind: 'space' }

/** Answers that are one line stand on the line of their label. */
const inline = new Set<Question['kind']>(['text', 'date', 'time', 'count', 'choice', 'choices', 'scale'])

/**
 * The form of a session with what is known in it, in one language. What it says, the importer reads back: each label is one
 * that it knows, and each answer is written as its kind is read.
 */
export function formBlocks(form: Form, draft: Draft, head: FormHead, language: string): FormBlock[] {
  return [
    { kind: 'head', text: `${head.event} ${head.code}`.trim() },
    { kind: 'mark', text: formMark(form) },
    ...askedIn(form).flatMap((question, index) =>
      blocksOf(question, numberedLabel(question, index + 1, language), draft.typed[question.key], language),
    ),
  ]
}

function blocksOf(
  question: Question,
  label: string,
  typed: Typed | undefined,
  language: string,
): FormBlock[] {
  const note = noteOf(question, language)
  if (inline.has(question.kind)) {
    const value = typed === undefined ? '' : oneLine(valueIn(question, typed, language))
    return [{ kind: 'label', text: label, note, value }]
  }
  const answers = typed === undefined ? [] : answersOf(question, typed)
  return [
    { kind: 'label', text: label, note, value: '' },
    ...(answers.length > 0 ? answers : [{ kind: 'space' as const }]),
  ]
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** The choices there are, or how a number may be written. Brackets of its own would end the passing over. */
function noteOf(question: Question, language: string): string {
  const words = (text: string) => text.replace(/[()[\]]/g, '').trim()
  if ('options' in question)
    return question.options.map(({ label }) => words(wordsIn(label, language))).join(' / ')
  if (question.kind === 'people') return personNote(language)
  if (question.kind === 'date') return 'YYYY-MM-DD'
  if (question.kind === 'time') return 'HH:MM – HH:MM'
  return question.hint && question.kind === 'count' ? words(wordsIn(question.hint, language)) : ''
}

function valueIn(question: Question, typed: Typed, language: string): string {
  if ('options' in question) {
    const chosen = [typed as string | string[]].flat()
    const labels = question.options.filter(({ value }) => chosen.includes(value))
    return labels.map(({ label }) => wordsIn(label, language)).join('; ') || chosen.join('; ')
  }
  switch (question.kind) {
    case 'time': {
      const { from = '', to = '' } = typed as TypedOf['time']
      return to ? `${from} – ${to}` : from
    }
    case 'count':
      return countInWords(typed as TypedOf['count'])
    default:
      return String(typed)
  }
}

/** A reason for having no number is said in words that are read as that reason. */
function countInWords({ way, typed = '' }: TypedOf['count']): string {
  if (way === 'not-applicable') return typed || 'N/A'
  return way === 'not-recorded' ? typed || 'Not recorded' : typed
}

function answersOf(question: Question, typed: Typed): FormBlock[] {
  if (question.kind === 'people')
    return (typed as TypedPerson[]).map(personInWords).filter(Boolean).map(entry)
  if (question.kind === 'lines') return (typed as string[]).map(oneLine).filter(Boolean).map(entry)
  return String(typed)
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter(Boolean)
    .map((text) => ({ kind: 'paragraph' as const, text }))
}

const personNotes: Words = {
  en: 'one a line: name | position | organization | group | country',
  fr: 'une par ligne : nom | fonction | organisation | groupe | pays',
  es: 'una por línea: nombre | cargo | organización | grupo | país',
  ar: 'واحد في كل سطر: الاسم | المنصب | المنظمة | المجموعة | البلد',
}
const personNote = (language: string) => wordsIn(personNotes, language)

const entry = (text: string): FormBlock => ({ kind: 'entry', text })

const groupWords: Record<Group, string> = {
  government: 'Government',
  'civil-society': 'Civil society',
  'technical-community': 'Technical community',
  'private-sector': 'Private sector',
  intergovernmental: 'Intergovernmental organization',
  academia: 'Academia',
  media: 'Media',
  parliament: 'Parliament',
  youth: 'Youth',
  other: 'Other',
}
const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** "Name | position | organisation | group | country", in words that are the same in every document. */
function personInWords({ name, position, organisation, group, country }: TypedPerson): string {
  const parts = [
    name,
    position,
    organisation,
    group && (groupWords[group as Group] ?? group),
    country && (/^[A-Z]{2}$/.test(country) ? countries.of(country) : country),
  ]
  const cells = parts.map((part) => oneLine(part ?? '').replace(/\s*\|\s*/g, ' / '))
  return cells.some(Boolean) ? cells.map((cell) => cell || noCell).join(' | ') : ''
}

/** The form as plain text, in UTF-8 with line ends of one kind. */
export function formText(blocks: readonly FormBlock[]): string {
  const lines = blocks.flatMap((block, index) => linesOf(block, blocks[index - 1]))
  return `${lines.join('\n')}\n`
}

function linesOf(block: FormBlock, before: FormBlock | undefined): string[] {
  switch (block.kind) {
    case 'head':
    case 'mark':
      return [block.text]
    case 'label': {
      const end = /[?？؟]$/u.test(block.text) ? '' : ':'
      const note = block.note && ` (${block.note})`
      return ['', `${block.text}${note}${end} ${block.value}`.trimEnd()]
    }
    case 'entry':
      return [`- ${block.text}`]
    case 'paragraph':
      return before?.kind === 'paragraph' ? ['', block.text] : [block.text]
    case 'space':
      return ['']
  }
}
