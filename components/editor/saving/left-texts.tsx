'use client'

import { useEffect, useState } from 'react'
import type { Field } from '@/forms/filled-fields'
import type { Kind } from '@/forms/form'
import { dropText, type KeptText, listLeft, whatToDo } from './journal'
import type { Filled } from './page-fields'
import { noNews, type State } from './saver'
import { changedIn, formOfKinds } from './standing'
import { sendLeftText } from './use-left-text'
import { clock, dayOfClock, sentenceFor, type Words } from './words'

type Props = {
  user: string
  report: string
  address: string
  kinds: Record<string, Kind>
  beside: readonly string[]
  locale: string
  names: Record<string, string>
  /** The section of every question, as the reader calls it. */
  sections: Record<string, string>
  words: Words
  /** Whether the report can be changed; else the text can be read, taken along and discarded. */
  isOpen: boolean
  /** What the report has in the questions of this page. */
  inReport: () => Filled
  /** Saves what this page holds, before it shows the report anew. */
  flush: () => Promise<unknown>
}

/** Offers what was typed on this device and never confirmed: the browser, the device or the portal stopped before. */
export function LeftTexts(props: Props) {
  const { user, report, inReport } = props
  const [left, setLeft] = useState<KeptText[]>([])
  useEffect(() => {
    let isHere = true
    const look = async () => {
      const offered: KeptText[] = []
      for (const text of await listLeft(user, report)) {
        const what = whatToDo(text, inReport())
        if (what === 'offer') offered.push(text)
        if (what === 'drop') await dropText(text)
      }
      if (isHere) setLeft(offered)
    }
    // A device that keeps nothing has nothing to offer.
    look().catch(() => undefined)
    return () => {
      isHere = false
    }
  }, [user, report, inReport])
  return left.map((text) => (
    <LeftText
      key={text.id}
      text={text}
      {...props}
      done={() => setLeft((all) => all.filter((other) => other !== text))}
    />
  ))
}

function LeftText({ text, done, ...props }: Props & { text: KeptText; done: () => void }) {
  const { address, locale, kinds, beside, names, sections, words, isOpen, inReport, flush } = props
  const [isComparing, setComparing] = useState(false)
  const [isDiscarding, setDiscarding] = useState(false)
  const [trouble, setTrouble] = useState('')
  const use = async () => {
    setTrouble(words.saving)
    await flush()
    const { came, page, message } = await sendLeftText(formOfKinds(kinds, beside), address, text)
    if (came !== 'saved' && came !== 'gone')
      setTrouble(troubleOf(came === 'later' ? 'failed' : came, message, words))
    else if (page) location.assign(page)
    else location.reload()
  }
  const discard = async () => {
    await dropText(text)
    done()
  }
  const where = [
    ...new Set(changedIn(text.standings, text.now).map((key) => sections[key] ?? names[key] ?? key)),
  ]
  const list = new Intl.ListFormat(locale)
  return (
    <div className="notice is-note left-text" role="status">
      <p>
        {words.found
          .replace('{time}', clock(text.at))
          .replace('{day}', dayOfClock(text.at, locale))
          .replace('{names}', () => list.format(where))}
      </p>
      {!isOpen && <p>{words.tooLate}</p>}
      <div className="button-row">
        {isOpen && (
          <button type="button" className="button is-primary" onClick={() => void use()}>
            {words.use}
          </button>
        )}
        {!isDiscarding && (
          <button type="button" className="button is-quiet" onClick={() => setDiscarding(true)}>
            {words.discard}
          </button>
        )}
        <button
          type="button"
          className="button is-quiet"
          aria-expanded={isComparing}
          onClick={() => setComparing((is) => !is)}
        >
          {isOpen ? words.compare : words.read}
        </button>
        <button type="button" className="button is-quiet" onClick={() => takeAlong(text, names)}>
          {words.download}
        </button>
      </div>
      {isDiscarding && (
        <div className="button-row" role="alert">
          <p>{words.discardSure}</p>
          <button type="button" className="button is-quiet" onClick={() => void discard()}>
            {words.discardYes}
          </button>
          <button type="button" className="button is-quiet" onClick={() => setDiscarding(false)}>
            {words.discardNo}
          </button>
        </div>
      )}
      {trouble && <p>{trouble}</p>}
      {isComparing &&
        changedIn(text.standings, text.now).map((key) => (
          <section key={key} className="two-sides">
            <div>
              <h2>
                {names[key]}: {words.onDevice}
              </h2>
              <Shown filled={text.now} of={key} />
            </div>
            <div>
              <h2>
                {names[key]}: {words.inReport}
              </h2>
              <Shown filled={inReport()} of={key} />
            </div>
          </section>
        ))}
    </div>
  )
}

/** Why it was not sent; it is on this device all the while. */
const troubleOf = (came: State, message: string, words: Words): string =>
  sentenceFor({ ...noNews, state: came, message }, words) || words.failed

/** The text as a file, for whoever cannot put it into the report. */
function takeAlong(text: KeptText, names: Record<string, string>): void {
  const parts = changedIn(text.standings, text.now).map((key) => {
    const said = (text.now[key] ?? []).map(([, value]) => value).filter((value) => value !== '')
    return `${names[key] ?? key}\n\n${said.join('\n')}\n`
  })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([parts.join('\n\n')], { type: 'text/plain' }))
  link.download = `text-${new Date(text.at).toISOString().slice(0, 16).replace(':', '-')}.txt`
  link.click()
  URL.revokeObjectURL(link.href)
}

/** A choice by the label that the page gives it; anything else as it was typed. */
function asShown([name, value]: Field): string {
  const choices = [...document.getElementsByName(name)].filter(
    (control): control is HTMLInputElement => control instanceof HTMLInputElement && control.value === value,
  )
  return choices[0]?.labels?.[0]?.textContent ?? value
}

const Shown = ({ filled, of }: { filled: Filled; of: string }) => (
  <p className="typed-text" dir="auto">
    {(filled[of] ?? [])
      .map(asShown)
      .filter((value) => value !== '')
      .join('\n')}
  </p>
)
