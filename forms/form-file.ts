import { type Form, type Question, questionsOf } from './form'
import { wordsIn } from './words'

/**
 * What a form says of itself where it is written into a file to be filled in and sent back: which form it is, and its
 * questions with their numbers. Writer and reader share it, so that an answer may hold words that read like a label.
 */
export const formMark = (form: Form): string => `Form: ${form.key}`

/** The questions of a form as its file asks them, in their order; the number of each is its place, from 1. */
export const askedIn = (form: Form): Question[] => questionsOf(form).filter(({ internal }) => !internal)

/** "12. Key issues", in one language, without its mark. */
export const numberedLabel = (question: Question, number: number, language: string): string =>
  `${number}. ${wordsIn(question.label, language).trim()}`

/** The parts of a person, parted by bars in this order; a dash stands for a part that is not known. */
export const cellsOfPerson = ['name', 'position', 'organisation', 'group', 'country'] as const
export const noCell = '–'
