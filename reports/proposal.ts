import type { Draft, Typed, TypedPerson } from '@/forms/answer'
import { type Form, type Kind, type Question, questionFor, questionsOf } from '@/forms/form'
import { releasedForms } from '@/forms/released'
import { linesOf } from '@/importer/lines'
import { blankLinesOf } from '@/importer/own-form'
import { passagesOf, widthOf } from '@/importer/parse/texts'
import { readPeople } from '@/importer/people/entries'
import type { Doubt, FieldName, Proposal, Rule } from '@/importer/proposal'
import { propose } from '@/importer/propose'
import { draftOf } from '@/importer/to-draft'
import { keepSame } from './keep-same'
import { changedKeys } from './merge'

/**
 * What a text would put under one question. `same`: the report says this already. `other`: it says something else, which
 * stays unless it is asked away. `expected`: it names people whom only the programme expected, so the text knows better.
 * `typed` is absent where the text can be read in several ways: then `doubt` has them.
 */
export type ProposedRow = {
  question: Question
  typed: Typed | undefined
  /** First and last line of the text, counted from 1. */
  lines: [number, number]
  rule: Rule
  /** Between 0 and 1. */
  confidence: number
  state: 'new' | 'same' | 'other' | 'expected'
  doubt?: Doubt
}

/** `groups` are the lines that no field took, by number: those that nothing but blank lines parts stand together. */
export type ReportProposal = {
  rows: ProposedRow[]
  groups: number[][]
  /** Fields of the text that this form has no question for. */
  missed: FieldName[]
  /** The draft with everything proposed in it. */
  draft: Draft
  proposal: Proposal
}

/**
 * What a text proposes for a draft of a form. Pure: the same text, form and drafts give the same proposal. `start` is what
 * the programme put there before anybody typed.
 */
export function proposalFor(form: Form, there: Draft, text: string, start?: Draft): ReportProposal {
  const proposal = propose(text, releasedForms())
  const { answers, missed } = draftOf(form, proposal)
  const typed = { ...there.typed }
  for (const answer of Object.values(answers)) {
    const { key, kind } = answer.question
    answer.typed = keepSame(kind, answer.typed, there.typed[key])
    typed[key] = answer.typed
  }
  const draft = { ...there, typed }
  const changed = changedKeys(there, draft)
  const written = changedKeys({ ...there, typed: {} }, there)
  const touched = start && changedKeys(start, there)
  const untouched = touched ? Object.keys(start.typed).filter((key) => !touched.includes(key)) : []
  const doubts = new Map((proposal.doubts ?? []).map((doubt) => [keyOf(form, doubt), doubt]))
  const rows = questionsOf(form).flatMap((question): ProposedRow[] => {
    const { key } = question
    const [answer, doubt] = [answers[key], doubts.get(key)]
    const isOther = written.includes(key) ? 'other' : 'new'
    const isExpected = isOther === 'other' && question.kind === 'people' && untouched.includes(key)
    if (answer) {
      const state = !changed.includes(key) ? 'same' : isExpected ? 'expected' : isOther
      return [{ ...answer, state, ...(doubt && { doubt }) }]
    }
    if (!doubt) return []
    const isSaid = doubt.readings.includes(String(there.typed[key]))
    const { lines } = doubt
    return [
      {
        question,
        typed: undefined,
        lines,
        rule: 'label',
        confidence: 0,
        state: isSaid ? 'same' : isOther,
        doubt,
      },
    ]
  })
  return { rows, groups: groupsOf(proposal), missed, draft, proposal }
}

const keyOf = (form: Form, { field }: Doubt): string =>
  (field === 'startsAt' || field === 'endsAt' ? undefined : questionFor(form, field)?.key) ?? ''

function groupsOf({ text, leftover }: Proposal): number[][] {
  const blank = blankLinesOf(text, releasedForms())
  const left = new Set(
    leftover
      .flatMap(({ lines: [first, last] }) => numbers(first, last))
      .filter((number) => !blank.has(number)),
  )
  const groups: number[][] = []
  let goesOn = false
  for (const { number } of linesOf(text)) {
    if (!left.has(number)) goesOn = false
    else if (goesOn) groups.at(-1)!.push(number)
    else {
      groups.push([number])
      goesOn = true
    }
  }
  return groups
}

const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => first + place)

/** Kinds of questions that lines of a text can be added to. */
const takesLines: readonly Kind[] = ['text', 'lines', 'paragraphs', 'people']
export const canTakeLines = ({ kind }: Question): boolean => takesLines.includes(kind)

/** What to do with one proposed answer; `reading` is one of those of a doubt. */
export type Take = { do: 'use' | 'edit' | 'keep' } | { do: 'reading'; reading: string }
export type Placing = { questionKey: string; lines: readonly number[] }

/** The draft with what was taken in it: nothing else is touched, and what is there already is not added again. */
export function takeAnswers(
  form: Form,
  there: Draft,
  { rows, proposal }: ReportProposal,
  wish: { takes: ReadonlyMap<string, Take>; edited: Draft; placings: readonly Placing[] },
): Draft {
  const typed = { ...there.typed }
  for (const { question, typed: proposed, doubt } of rows) {
    const take = wish.takes.get(question.key)
    const taken =
      take?.do === 'edit'
        ? withoutBlanks(wish.edited.typed[question.key])
        : take?.do === 'reading' && doubt?.readings.includes(take.reading)
          ? take.reading
          : take?.do === 'use'
            ? proposed
            : undefined
    if (taken !== undefined) typed[question.key] = taken
  }
  for (const { questionKey, lines } of wish.placings) {
    const question = questionsOf(form).find(({ key }) => key === questionKey)
    if (!question || !canTakeLines(question)) continue
    const added = withLines(question.kind, typed[questionKey], proposal.text, new Set(lines))
    if (added !== undefined) typed[questionKey] = added
  }
  return { ...there, typed }
}

/** Boxes that were emptied on the page of a proposal are entries that are not wanted. */
function withoutBlanks(typed: Typed | undefined): Typed | undefined {
  if (!Array.isArray(typed)) return typed
  const said = (entry: string | TypedPerson) =>
    typeof entry === 'string' ? entry.trim() !== '' : Object.keys(entry).some((part) => part !== 'asTyped')
  return (typed as (string | TypedPerson)[]).filter(said) as Typed
}

function withLines(kind: Kind, there: Typed | undefined, text: string, wanted: ReadonlySet<number>) {
  const all = linesOf(text)
  const lines = all.filter(({ number }) => wanted.has(number))
  const width = widthOf(all)
  if (lines.length === 0) return there
  if (kind === 'people') {
    const people = readPeople(lines, width).people.map(({ person: { honorific: _, ...person } }) => person)
    return appended(there, people)
  }
  const texts = passagesOf(lines, width, kind === 'lines').map((passage) => passage.text)
  if (kind === 'lines') return appended(there, texts)
  const said = typeof there === 'string' ? there.trim() : ''
  const fresh = texts.filter((one) => !said.includes(one))
  return [...(said ? [said] : []), ...fresh].join(kind === 'paragraphs' ? '\n\n' : ' ')
}

function appended(there: Typed | undefined, added: readonly (string | TypedPerson)[]): Typed {
  const before = Array.isArray(there)
    ? (there as (string | TypedPerson)[]).filter((entry) => entry !== '')
    : []
  const known = new Set(before.map((entry) => JSON.stringify(entry)))
  return [...before, ...added.filter((entry) => !known.has(JSON.stringify(entry)))] as Typed
}
