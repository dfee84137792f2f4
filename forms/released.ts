import type { Form } from './form'
import { readForm } from './form-schema'
import { igf2015 } from './presets/igf-2015'
import { igf2017 } from './presets/igf-2017'
import { igf2018 } from './presets/igf-2018'
import { igf2019 } from './presets/igf-2019'
import { igf2020 } from './presets/igf-2020'
import { igf2021 } from './presets/igf-2021'
import { standard } from './presets/standard'

/** The forms that ship with the portal, the oldest first. A released form never changes; its next version is a new one. */
export const presets: readonly Form[] = [igf2015, igf2017, igf2018, igf2019, igf2020, igf2021, standard]

// The server and the pages that it renders are bundled apart and run in one process, so what one learns the other knows.
const kept = globalThis as typeof globalThis & { releasedForms?: readonly Form[] }
kept.releasedForms ??= presets

/** A released form as the database keeps it. */
export type StoredForm = { key: string; content: unknown }

/**
 * Takes in the forms that were released in the browser; those that are known stay, because none ever changes. Whoever
 * answers requests or works on jobs does so first, so that each form which a row can name is there.
 */
export function learnForms(stored: readonly StoredForm[]): void {
  const unknown = stored.filter(({ key }) => !findForm(key))
  if (unknown.length === 0) return
  const learnt = unknown.map(({ key, content }): Form => ({ ...readForm(key, content), released: true }))
  kept.releasedForms = [...releasedForms(), ...learnt]
}

/** Every form that reports may be filed under, the oldest first: those that ship, then those of the browser. One list until another is learnt. */
export const releasedForms = (): readonly Form[] => kept.releasedForms ?? presets

export const findForm = (key: string): Form | null => releasedForms().find((form) => form.key === key) ?? null

/** The form that a report or an event names. Only released forms are ever written there, so another key is a fault. */
export function formOf(key: string): Form {
  const form = findForm(key)
  if (!form) throw new Error(`There is no form "${key}".`)
  return form
}
