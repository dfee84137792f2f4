import { readAbsence } from '../absence'
import type { TypedOf } from '../answer'
import type {
  ChoiceQuestion,
  ChoicesQuestion,
  LinesQuestion,
  ParagraphsQuestion,
  ScaleQuestion,
  TextQuestion,
} from '../form'
import type { Notes, Reader } from './notes'
import { paragraphsOf, tallySentences } from './paragraphs'

/** The most characters (code points) of an answer; more than these is a slip of the paste, whatever was asked. */
const mostOfTitle = 200
const mostOfText = 2_000
const mostOfParagraphs = 10_000
const mostOfSentence = 500
const mostOfSummary = 1_500
export const mostEntries = 200

const isTooLong = (text: string, most: number) => text.length > most && [...text].length > most

export const readText: Reader<TextQuestion, TypedOf['text']> = ({ concept }, typed, notes) => {
  const text = typed.trim()
  if (text === '') return undefined
  const most = concept === 'title' ? mostOfTitle : mostOfText
  if (isTooLong(text, most)) return notes.problem('too-long', '', { most })
  // A session has a title, even where it reads like none.
  return concept === 'title' ? text : (readAbsence(text) ?? text)
}

export const readParagraphs: Reader<ParagraphsQuestion, TypedOf['paragraphs']> = (question, typed, notes) => {
  const paragraphs = paragraphsOf(typed)
  if (paragraphs.length === 0) return undefined
  const most = mostOfParagraphs
  if (isTooLong(typed.trim(), most)) return notes.problem('too-long', '', { most })
  const absence = paragraphs.length === 1 ? readAbsence(paragraphs[0]!) : null
  if (absence) return absence
  const { guidance } = question
  if (guidance?.unit === 'paragraph') {
    const values = { asked: guidance.amount, written: paragraphs.length }
    if (paragraphs.length < guidance.amount) notes.advise('few-paragraphs', '', values)
    if (paragraphs.length > guidance.amount * 2) notes.advise('many-paragraphs', '', values)
  }
  return paragraphs
}

export const readLines: Reader<LinesQuestion, TypedOf['lines']> = (question, typed, notes) => {
  const entries = typed.map((text, place) => ({ text: text.trim(), place })).filter(({ text }) => text !== '')
  if (entries.length === 0) return undefined
  if (entries.length > mostEntries) return notes.problem('too-many-entries', '', { most: mostEntries })
  const absence = entries.length === 1 ? readAbsence(entries[0]!.text) : null
  if (absence) return absence
  const most = question.guidance?.unit === 'sentence' ? mostOfSentence : mostOfSummary
  const tooLong = entries.filter(({ text }) => isTooLong(text, most))
  for (const { place } of tooLong) notes.problem('entry-too-long', String(place), { number: place + 1, most })
  if (tooLong.length > 0) return undefined
  for (const { text, place } of entries) adviseOnEntry(question, text, String(place), notes)
  return entries.map(({ text }) => text)
}

function adviseOnEntry({ guidance }: LinesQuestion, text: string, at: string, notes: Notes): void {
  if (!guidance?.each) return
  if (guidance.unit === 'sentence' && tallySentences(text) > guidance.amount) notes.advise('sentences', at)
  if (guidance.unit === 'paragraph' && paragraphsOf(text).length > guidance.amount)
    notes.advise('entry-paragraphs', at)
}

/** An answer in words, as an import may bring it, stays until one of the options is chosen. */
export const readChoice: Reader<ChoiceQuestion | ScaleQuestion, string> = ({ options }, typed, notes) => {
  const text = typed.trim()
  if (text === '') return undefined
  if (options.some(({ value }) => value === text)) return text
  return readAbsence(text) ?? notes.problem('unknown-option')
}

export const readChoices: Reader<ChoicesQuestion, TypedOf['choices']> = ({ options }, typed, notes) => {
  const chosen = new Set(typed.map((text) => text.trim()).filter((text) => text !== ''))
  if (chosen.size === 0) return undefined
  const known = options.map(({ value }) => value).filter((value) => chosen.has(value))
  return known.length === chosen.size ? known : notes.problem('unknown-option')
}
