import type { Kind } from '@/forms/form'
import { type Answer, makeKey, send } from './answers'
import { type KeptText, liveAs } from './journal'
import { makeKeeper } from './keeper'
import { nextDue, waitAfter } from './pace'
import { questionOf, readPage, writeQuestion } from './page-fields'
import {
  type Attempt,
  acknowledged,
  afterAttempt,
  changedIn,
  formOfKinds,
  joined,
  nextAttempt,
  type Standings,
  same,
  standingsOf,
} from './standing'

export type State = 'quiet' | 'saving' | Exclude<Answer['kind'], 'later'> | 'failed'
/** What the page says. `merged` are the questions where others' words came in; `behind` those where the page does not show them yet. */
export type News = {
  state: State
  at: string
  page: string
  message: string
  isKept: boolean
  hasNoRoom: boolean
  merged: string[]
  behind: string[]
}
export const noNews: News = {
  state: 'quiet',
  at: '',
  page: '',
  message: '',
  isKept: true,
  hasNoRoom: false,
  merged: [],
  behind: [],
}

export type Options = {
  form: HTMLFormElement
  address: string
  revision: number
  kinds: Record<string, Kind>
  /** What is asked beside the questions, by the names of the fields. */
  beside: readonly string[]
  place: Pick<KeptText, 'user' | 'report' | 'section'>
  tell: (news: News) => void
}
export type Saver = ReturnType<typeof makeSaver>

/** Every saver of the page, so that signing out can ask them to save first. */
export const savers = new Set<Saver>()

/** Saves what a form holds while it is written: one request at a time, each from where the last one led. */
export function makeSaver({ form, address, revision, kinds, beside, place, tell }: Options) {
  const id = makeKey()
  const asked = formOfKinds(kinds, beside)
  const keys = new Set([...Object.keys(kinds), ...beside])
  let standings: Standings = standingsOf(readPage(form, keys, 'first'), revision)
  let sent: Attempt | null = null
  let sending: Promise<Answer['kind'] | 'nothing'> | null = null
  let refused: Attempt['fields'] | null = null
  let failures = 0
  let news = noNews
  const clocks = {
    typedAt: 0,
    unkeptSince: null as number | null,
    unsavedSince: null as number | null,
    notBefore: 0,
    isComposing: false,
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let wakesAt = 0
  const keeper = makeKeeper({ ...place, id }, () => report({ hasNoRoom: true }))
  liveAs(id)

  const read = () => readPage(form, keys)
  const held = () => ({ standings, now: read(), sent })
  const isSafe = () => keeper.has(held())
  function report(change: Partial<News>): void {
    news = { ...news, ...change, isKept: keeper.isAllowed() && !(change.hasNoRoom ?? news.hasNoRoom) }
    tell(news)
  }

  function keep(): Promise<void> {
    clocks.unkeptSince = null
    return keeper.write(held())
  }

  async function deliver(): Promise<Answer['kind'] | 'nothing'> {
    clocks.unsavedSince = null
    sent ??= nextAttempt(asked, standings, read(), makeKey())
    if (!sent) return 'nothing'
    if (refused && same(refused, sent.fields)) {
      sent = null
      clocks.notBefore = performance.now() + 30_000
      return 'refused'
    }
    report({ state: 'saving' })
    void keep()
    const answer = await send(address, place.user, sent)
    take(answer, sent)
    return answer.kind
  }

  /** The next save waits for the last. */
  function save(): Promise<Answer['kind'] | 'nothing'> {
    sending ??= deliver().finally(() => {
      sending = null
      if (changedIn(standings, read()).length > 0) clocks.unsavedSince ??= performance.now()
      schedule()
    })
    return sending
  }

  function take(answer: Answer, attempt: Attempt): void {
    if (answer.kind === 'later' || answer.kind === 'offline') {
      failures++
      const wait = Math.max(waitAfter(failures), answer.kind === 'later' ? answer.seconds * 1_000 : 0)
      clocks.notBefore = performance.now() + wait
      report({ state: answer.kind === 'later' ? 'failed' : 'offline' })
      return
    }
    sent = null
    failures = 0
    if (answer.kind === 'saved' || answer.kind === 'clash') {
      clocks.notBefore = 0
      keeper.resume()
      standings = afterAttempt(standings, attempt, answer)
      const merged = Object.keys(answer.theirs)
      catchUp()
      report({
        state: news.page && answer.kind === 'saved' ? 'clash' : answer.kind,
        at: answer.at,
        merged: [...new Set([...news.merged, ...merged])],
        ...(answer.kind === 'clash' && { page: answer.page }),
      })
    } else if (answer.kind === 'gone') {
      standings = acknowledged(standings, attempt)
      report({ state: 'gone', page: answer.page })
    } else {
      // Whoever signs in beside this page comes back to it; the browser does not always say so.
      const isLookedAt = answer.kind === 'signed-out' && document.visibilityState === 'visible'
      clocks.notBefore = performance.now() + (isLookedAt ? 5_000 : 30_000)
      if (answer.kind === 'refused') refused = attempt.fields
      report({ state: answer.kind, message: answer.kind === 'refused' ? answer.message : '' })
    }
    void keep()
  }

  /** Shows what others wrote, never in the question that is being written in, and never over what was typed. */
  function catchUp(): void {
    const now = read()
    const active = document.activeElement
    const writingIn =
      active && form.contains(active) ? questionOf((active as HTMLInputElement).name ?? '') : ''
    for (const [key, standing] of Object.entries(standings)) {
      if (standing.theirs === null || key === writingIn || !now[key]) continue
      const value = joined(asked, key, standing, now[key])
      if (value && writeQuestion(form, key, value))
        standings[key] = { base: standing.base, known: standing.theirs, theirs: null, grew: standing.base }
    }
    const base = form.elements.namedItem('base') as HTMLInputElement
    base.value = String(Math.max(...Object.values(standings).map((standing) => standing.base)))
    const behind = Object.keys(standings).filter((key) => standings[key]!.theirs !== null)
    if (!same(behind, news.behind)) report({ behind })
  }

  function schedule(): void {
    clearTimeout(timer)
    timer = undefined
    const { keepAt, saveAt } = nextDue(clocks)
    const next = Math.min(keepAt, saveAt)
    const wait = sent && clocks.unsavedSince === null ? clocks.notBefore : next
    if (Number.isFinite(wait)) wake(Math.max(20, wait - performance.now()))
  }

  function wake(wait: number): void {
    clearTimeout(timer)
    timer = setTimeout(tick, wait)
    wakesAt = performance.now() + wait
  }

  function tick(): void {
    timer = undefined
    const now = performance.now()
    const { keepAt, saveAt } = nextDue(clocks)
    if (keepAt <= now) void keep()
    if (!sending && (saveAt <= now || (sent && clocks.notBefore <= now))) void save()
    else if (!sending || Number.isFinite(keepAt)) schedule()
  }

  /** All that a keystroke costs: three numbers, and a timer where none runs. */
  function typed(): void {
    const now = performance.now()
    clocks.typedAt = now
    clocks.unkeptSince ??= now
    clocks.unsavedSince ??= now
    if (timer === undefined || wakesAt > now + 300) wake(300)
  }

  const saver = {
    typed,
    keep,
    isSafe,
    keeper,
    /** Where a clash waits, also after its writer signed out and in again; what is gone is no clash. */
    conflictPage: () => (news.state === 'gone' ? '' : news.page),
    behind: () => news.behind,
    /** A word that is still being composed is kept like any other, and sent no later than any other. */
    compose(is: boolean): void {
      clocks.isComposing = is
      typed()
    },
    /** At once, where the page is left, hidden, or may have come back to a portal that answers. */
    saveNow(): void {
      if (changedIn(standings, read()).length === 0 && !sent) return
      void keep()
      clocks.notBefore = 0
      void save()
    },
    leftField(): void {
      if (news.behind.length > 0) catchUp()
      if (clocks.unsavedSince !== null && clocks.notBefore <= performance.now()) saver.saveNow()
    },
    /** Saves until nothing is left, or says why that cannot be. */
    async flush(): Promise<Answer['kind'] | 'nothing'> {
      clocks.notBefore = 0
      let last: Answer['kind'] | 'nothing' = 'nothing'
      for (let round = 0; round < 5; round++) {
        if (sending) await sending
        const came = await save()
        if (came === 'nothing') return last
        last = came
        if (came !== 'saved') return came
      }
      return last
    },
    /** Somebody signed out beside this page: it keeps its words on the screen, and nothing of them on the device. */
    async signedOut(): Promise<void> {
      await keeper.stop()
      report({ state: 'signed-out' })
    },
    stop(): void {
      clearTimeout(timer)
      savers.delete(saver)
    },
  }
  savers.add(saver)
  if (changedIn(standings, read()).length > 0) typed()
  return saver
}
