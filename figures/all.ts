import 'server-only'
import type { FigureDefinition } from './figure'
import { o1 } from './o1'
import { p1 } from './p1'
import { t1 } from './t1'

/** Every figure there is, in the order of the index. A new one is a file beside these and its name here. */
const all = { o1, p1, t1 }

export type FigureId = keyof typeof all
export const definitions: Record<FigureId, FigureDefinition> = all
export const figureIds = Object.keys(all) as FigureId[]

/** What a word of an address means as a figure: lower case only, so that each figure has one address. */
export const findFigureId = (text: string): FigureId | null => figureIds.find((id) => id === text) ?? null
