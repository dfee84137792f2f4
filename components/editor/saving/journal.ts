import { createStore, del, delMany, entries, keys, set, type UseStore } from 'idb-keyval'
import type { Filled } from './page-fields'
import { type Attempt, changedIn, type Standings, same } from './standing'

/**
 * What a page holds that the server has not confirmed. `standings` and `now` are of the changed questions; `sent` is the
 * request whose answer has not come. `id` names the page that wrote it, `at` is the device's clock.
 */
export type KeptText = {
  id: string
  user: string
  report: string
  section: string
  at: number
  standings: Standings
  now: Filled
  sent: Attempt | null
}

let store: UseStore | undefined
const opened = (): UseStore => (store ??= createStore('rapporteur', 'unsaved'))

type Place = Pick<KeptText, 'user' | 'report' | 'section' | 'id'>
const keyOf = ({ user, report, section, id }: Place): string => [user, report, section, id].join('/')

export const keepText = (text: KeptText): Promise<void> => set(keyOf(text), text, opened())
export const dropText = (text: Place): Promise<void> => del(keyOf(text), opened())

/** A page holds a lock of its name while it lives, so that no other page takes its text for lost. */
const lockOf = (id: string): string => `editing ${id}`

export function liveAs(id: string): void {
  navigator.locks?.request(lockOf(id), () => new Promise(() => undefined)).catch(() => undefined)
}

async function livingPages(): Promise<Set<string>> {
  const held = (await navigator.locks?.query())?.held ?? []
  return new Set(held.flatMap(({ name }) => name ?? []))
}

/** What this user left on this device in this report, in pages that are gone; the newest first. */
export async function listLeft(user: string, report: string): Promise<KeptText[]> {
  const living = await livingPages()
  const all = await entries<string, KeptText>(opened())
  return all
    .filter(([key]) => key.startsWith(`${user}/${report}/`))
    .map(([, text]) => text)
    .filter(({ id }) => !living.has(lockOf(id)))
    .sort((a, b) => b.at - a.at)
}

const ofUser = async (user: string): Promise<string[]> =>
  (await keys<string>(opened())).filter((key) => key.startsWith(`${user}/`))

export const hasTexts = async (user: string): Promise<boolean> => (await ofUser(user)).length > 0

export const forgetTexts = async (user: string): Promise<void> => delMany(await ofUser(user), opened())

/** What to do with a text that was left: `offer` it, `pass` it over on this page, or `drop` it, because the report has it. */
export function whatToDo({ standings, now }: KeptText, inReport: Filled): 'offer' | 'pass' | 'drop' {
  const changed = changedIn(standings, now)
  const here = changed.filter((key) => inReport[key])
  if (here.some((key) => !same(inReport[key], now[key]))) return 'offer'
  return here.length === changed.length ? 'drop' : 'pass'
}

const switchName = 'keep-no-text'

/** Whether the writer allows this device to keep text. A device that remembers nothing keeps nothing either. */
export function mayKeep(): boolean {
  try {
    return localStorage.getItem(switchName) === null
  } catch {
    return false
  }
}

export function rememberSwitch(mayKeepText: boolean): void {
  try {
    if (mayKeepText) localStorage.removeItem(switchName)
    else localStorage.setItem(switchName, 'yes')
  } catch {
    // Nothing is kept on such a device anyway.
  }
}
