import type { FigureId } from './all'

/** The pages of participation, in order, and the figures of each. */
export const families = {
  women: ['p1', 'p2', 'p3', 'p4'],
  attendance: ['p6', 'p5'],
  speakers: ['s1', 's2'],
  regions: ['r1', 'r2', 'r3'],
  'gender-discussion': ['g1', 'g2', 'g3'],
  topics: ['t1', 't2', 't3', 't4'],
  coverage: ['o1', 'o2', 'q1', 'q2'],
} as const satisfies Record<string, readonly FigureId[]>

export type Family = keyof typeof families
export const familyNames = Object.keys(families) as Family[]

export const findFamily = (text: string): Family | null => familyNames.find((name) => name === text) ?? null

export const familyOf = (id: FigureId): Family =>
  familyNames.find((name) => (families[name] as readonly FigureId[]).includes(id))!
