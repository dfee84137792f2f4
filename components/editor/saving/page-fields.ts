import { sectionOfDone } from '@/forms/fields'
import type { Field } from '@/forms/filled-fields'

/** The fields of each question on a page, by its key. */
export type Filled = Record<string, Field[]>

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Only these questions. */
export const pick = <Value>(all: Record<string, Value>, keys: readonly string[]): Record<string, Value> =>
  Object.fromEntries(keys.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]])))

/** `now`: as the writer left them. `first`: as the server sent them, whatever was typed before script ran. */
type Moment = 'now' | 'first'

/** What a field is an answer to: its question, or whether one section is completed, which is asked of each by itself. */
export const questionOf = (name: string): string =>
  sectionOfDone(name) === null ? name.split('.', 1)[0]! : name

const isControl = (element: Element): element is Control =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement && !/^(submit|button|image|reset|file)$/.test(element.type))

const isChoice = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox'

function heldBy(control: Control, moment: Moment): string {
  if (moment === 'now') return control.value
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue
  const options = [...control.options]
  return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? ''
}

const controlsOf = (form: HTMLFormElement): Control[] => [...form.elements].filter(isControl)

/** What the controls of these questions hold, in the order of the page, as a browser would send them. */
export function readPage(form: HTMLFormElement, keys: ReadonlySet<string>, moment: Moment = 'now'): Filled {
  const filled: Filled = {}
  for (const control of controlsOf(form)) {
    const key = questionOf(control.name)
    if (!keys.has(key)) continue
    filled[key] ??= []
    const isSent = !isChoice(control) || (moment === 'now' ? control.checked : control.defaultChecked)
    if (isSent) filled[key].push([control.name, heldBy(control, moment)])
  }
  return filled
}

/** Shows a value, also in a field whose text React holds and would put back: there it counts as typed. */
export function showIn(control: Control, value: string): void {
  const isHeld = control.getAttribute('role') === 'combobox'
  const setter = isHeld && Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  if (!setter) control.value = value
  else {
    setter.call(control, value)
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** Shows other fields of one question, and says whether the page has the controls that they need; else nothing changes. */
export function writeQuestion(form: HTMLFormElement, key: string, fields: readonly Field[]): boolean {
  const controls = controlsOf(form).filter(({ name }) => questionOf(name) === key)
  const choices = controls.filter(isChoice)
  const others = controls.filter((control) => !isChoice(control))
  const values = new Map(fields)
  const hasAll =
    others.every(({ name }) => values.has(name)) &&
    fields.every(
      ([name, value]) =>
        others.some((control) => control.name === name) ||
        choices.some((control) => control.name === name && control.value === value),
    )
  if (!hasAll) return false
  for (const control of others) {
    const value = values.get(control.name)!
    if (control.value !== value) showIn(control, value)
  }
  for (const control of choices)
    control.checked = fields.some(([name, value]) => name === control.name && value === control.value)
  return true
}

/** What was typed before script ran, which a textarea forgets when script takes the page over; `editor.js` noted it. */
export function restoreEarlyText(form: HTMLFormElement): void {
  for (const control of controlsOf(form)) {
    const { typedEarly } = control as Control & { typedEarly?: string }
    if (typedEarly !== undefined && !isChoice(control)) control.value = typedEarly
  }
}
