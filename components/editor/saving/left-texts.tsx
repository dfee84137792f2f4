'use client'

import { useEffect, useState } from 'react'
import type { Field } from '@/forms/filled-fields'
import type { Kind } from '@/forms/form'
import { dropText, type KeptText, listLeft, whatToDo } from './journal'
import type { Filled } from './page-fields'
import { changedIn, formOfKinds } from './standing'
import { sendLeftText } from './use-left-text'
import { clock, type Words } from './words'

type Props = {
  user: string
  report: string
  address: string
  kinds: Record<string, Kind>
  beside: readonly string[]
  names: Record<string, string>
  words: Words
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

function LeftText({
  text,
  done,
  address,
  kinds,
  beside,
  names,
  words,
  inReport,
  flush,
}: Props & { text: KeptText; done: () => void }) {
  const [isComparing, setComparing] = useState(false)
  const [trouble, setTrouble] = useState('')
  const use = async () => {
    setTrouble(words.saving)
    await flush()
    const { came, page, message } = await sendLeftText(formOfKinds(kinds, beside), address, text)
    if (came === 'refused') setTrouble(words.refused.replace('{message}', message))
    else if (came !== 'saved') setTrouble(words.failed)
    else if (page) location.assign(page)
    else location.reload()
  }
  const discard = async () => {
    await dropText(text)
    done()
  }
  return (
    <div className="notice is-note left-text" role="status">
      <p>{words.found.replace('{time}', clock(text.at))}</p>
      <div className="button-row">
        <button type="button" className="button is-primary" onClick={() => void use()}>
          {words.use}
        </button>
        <button type="button" className="button is-quiet" onClick={() => void discard()}>
          {words.discard}
        </button>
        <button
          type="button"
          className="button is-quiet"
          aria-expanded={isComparing}
          onClick={() => setComparing((is) => !is)}
        >
          {words.compare}
        </button>
      </div>
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
