import type { FigureId } from './all'

/** The pages of participation, in order, and the figures of each. */
export const families = {
  women: ['p1'],
  topics: ['t1'],
  coverage: ['o1'],
} as const satisfies Record<string, readonly FigureId[]>

export type Family = keyof typeof families
export const familyNames = Object.keys(families) as Family[]

export const findFamily = (text: string): Family | null => familyNames.find((name) => name === text) ?? null

export const familyOf = (id: FigureId): Family =>
  familyNames.find((name) => (families[name] as readonly FigureId[]).includes(id))!
