import 'server-only'
import type { FigureDefinition } from './figure'
import { g1 } from './g1'
import { g2 } from './g2'
import { g3 } from './g3'
import { o1 } from './o1'
import { o2 } from './o2'
import { p1 } from './p1'
import { p2 } from './p2'
import { p3 } from './p3'
import { p4 } from './p4'
import { p5 } from './p5'
import { p6 } from './p6'
import { q1 } from './q1'
import { q2 } from './q2'
import { r1 } from './r1'
import { r2 } from './r2'
import { r3 } from './r3'
import { s1 } from './s1'
import { s2 } from './s2'
import { t1 } from './t1'
import { t2 } from './t2'
import { t3 } from './t3'
import { t4 } from './t4'

/** Every figure there is, in the order of the index. A new one is a file beside these and its name here. */
const all = {
  o1,
  o2,
  p1,
  p2,
  p3,
  p4,
  p5,
  p6,
  t1,
  t2,
  t3,
  t4,
  s1,
  s2,
  r1,
  r2,
  r3,
  g1,
  g2,
  g3,
  q1,
  q2,
}

export type FigureId = keyof typeof all
export const definitions: Record<FigureId, FigureDefinition> = all
export const figureIds = Object.keys(all) as FigureId[]

/** What a word of an address means as a figure: lower case only, so that each figure has one address. */
export const findFigureId = (text: string): FigureId | null => figureIds.find((id) => id === text) ?? null
