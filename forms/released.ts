import type { Form } from './form'
import { igf2015 } from './presets/igf-2015'
import { igf2017 } from './presets/igf-2017'
import { igf2018 } from './presets/igf-2018'
import { igf2019 } from './presets/igf-2019'
import { igf2020 } from './presets/igf-2020'
import { igf2021 } from './presets/igf-2021'
import { standard } from './presets/standard'

/** Every form that reports may be filed under, the oldest first. A released form never changes; its next version is a new one. */
export const releasedForms: readonly Form[] = [igf2015, igf2017, igf2018, igf2019, igf2020, igf2021, standard]

export const findForm = (key: string): Form | null => releasedForms.find((form) => form.key === key) ?? null

/** The form that a report or an event names. Only released forms are ever written there, so another key is a fault. */
export function formOf(key: string): Form {
  const form = findForm(key)
  if (!form) throw new Error(`There is no form "${key}".`)
  return form
}
