import { z } from 'zod'
import { type Draft, emptyDraft } from '@/forms/answer'
import { type Concept, type Form, questionFor } from '@/forms/form'
import { type Context, type Problem, readDraft } from '@/forms/reading/draft'
import { gateText } from '@/forms/text-gate'
import type { Proposal } from '@/importer/proposal'
import { draftOf } from '@/importer/to-draft'

/** What a list shows of a document that was read. `at` is the first line of the document that a problem stands on. */
export type Summary = {
  form: string | null
  /** The event as the document names it. */
  event?: string
  code?: string
  title?: string
  heldOn?: string
  type?: string
  problems: (Problem & { at?: number })[]
  /** How sure the fields are, on average: 0 to 1. */
  sure: number
  /** How many fields, lines without a place, and fields that the form of the event does not ask for. */
  fields: number
  leftover: number
  missed: string[]
  doubts: number[]
}

/** As much of a text as a list needs, gated as all text is. */
const cut = (text: string | undefined, length: number): string | undefined => {
  const gated = text === undefined ? null : gateText(whole(text), { line: true })
  return gated && 'text' in gated ? gated.text.trim().slice(0, length) || undefined : undefined
}

/** Without what cannot be stored: NUL, and halves of letters. */
const whole = (text: string): string => text.replaceAll('\0', '').toWellFormed()

/** A proposal with all of its text in a state to be stored. */
export function storableProposal(proposal: Proposal): Proposal {
  const text = JSON.stringify(proposal, (_name, value: unknown) =>
    typeof value === 'string' ? whole(value) : value,
  )
  return JSON.parse(text) as Proposal
}

/** The draft that a document makes under a form, laid over what the programme says already. */
export function draftFromDocument(form: Form, proposal: Proposal, known: Draft = emptyDraft()): Draft {
  const { answers } = draftOf(form, proposal)
  const proposed = Object.fromEntries(Object.entries(answers).map(([key, { typed }]) => [key, typed]))
  const text = JSON.stringify({ ...known.typed, ...proposed }, (_name, value: unknown) => {
    if (typeof value !== 'string') return value
    const gated = gateText(whole(value))
    return 'text' in gated ? gated.text : ''
  })
  return { ...known, typed: JSON.parse(text) as Draft['typed'] }
}

/** What the programme says of a session: no fault of the document where it does not, no loss where the form does not ask. */
const ofSession = ['event', 'theme', 'subtheme', 'sessionType', 'sessionCode'] as const satisfies Concept[]

/** What a list shows of a proposal that would become a report under this form. */
export function summaryOf(form: Form, context: Context, proposal: Proposal): Summary {
  const { answers, missed } = draftOf(form, proposal)
  const { problems } = readDraft(form, draftFromDocument(form, proposal), context)
  const known = new Set(ofSession.map((concept) => questionFor(form, concept)?.key))
  const found = Object.values(proposal.provenance)
  const { event, sessionCode, title, heldOn, sessionType } = proposal.fields
  return {
    form: proposal.form,
    ...given({
      event: cut(event, 200),
      code: cut(sessionCode, 24),
      title: cut(title, 500),
      heldOn,
      type: sessionType,
    }),
    problems: problems
      .filter(({ questionKey, code }) => code !== 'missing' || !known.has(questionKey))
      .slice(0, 30)
      .map((problem) => ({ ...problem, ...given({ at: answers[problem.questionKey]?.lines[0] }) })),
    sure: found.length === 0 ? 0 : found.reduce((sum, { confidence }) => sum + confidence, 0) / found.length,
    fields: found.length,
    leftover: proposal.leftover.reduce((sum, { lines: [first, last] }) => sum + last - first + 1, 0),
    missed: missed.filter((name) => !ofSession.some((concept) => concept === name)),
    doubts: (proposal.doubts ?? []).map(({ lines }) => lines[0]),
  }
}

const given = <Given extends Record<string, unknown>>(fields: Given) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Given]?: NonNullable<Given[Name]>
  }

const stored = z.looseObject({
  form: z.string().nullable(),
  problems: z.array(z.looseObject({ questionKey: z.string(), code: z.string() })),
  sure: z.number(),
  fields: z.number(),
  leftover: z.number(),
  missed: z.array(z.string()),
  doubts: z.array(z.number()),
})

/** A summary as it was stored; null where there is none. */
export const storedSummary = (value: unknown): Summary | null =>
  value === null ? null : (stored.parse(value) as unknown as Summary)
