'use client'

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Kind } from '@/forms/form'
import { forgetTexts, mayKeep, rememberSwitch } from './journal'
import { LeftTexts } from './left-texts'
import { questionOf, readPage, restoreEarlyText } from './page-fields'
import { makeSaver, type News, noNews, type Saver } from './saver'
import { OthersWords, SavingLine } from './saving-line'
import { hearTabs, tellTabs } from './tabs'
import { watchPage } from './watch-page'
import { sentenceFor, type Words } from './words'

type Props = {
  /** The member whose page this is, by id. */
  user: string
  report: string
  section: string
  address: string
  revision: number
  locale: string
  /** The kind of every question of the report. */
  kinds: Record<string, Kind>
  /** What is asked beside them, by the names of its fields. */
  beside: readonly string[]
  names: Record<string, string>
  /** The section of every question, as the reader calls it. */
  sections: Record<string, string>
  words: Words
  save: ReactNode
  /** What the server said of the last save. */
  children: ReactNode
}

const troubles: readonly News['state'][] = [
  'offline',
  'failed',
  'signed-out',
  'clash',
  'gone',
  'absent',
  'refused',
]

/** What is read out: trouble, the end of it, and the first save of a visit; not every save. */
const isSpoken = (before: News, now: News, needsWord: boolean): boolean =>
  troubles.includes(now.state) ? before.state !== now.state : now.state === 'saved' && needsWord

/** Follows the switch, which holds for every page of this browser: what is kept goes, or is kept from now on. */
async function obey(saver: Saver, user: string, keeps: boolean): Promise<void> {
  await saver.keeper.allow(keeps)
  if (keeps) await saver.keep()
  else await forgetTexts(user).catch(() => undefined)
}

/** Saves the form around it while it is written, and says so. Without script the form saves by its buttons. */
export function Saving(props: Props) {
  const { user, report, section, address, revision, locale, kinds, beside, names, sections, words } = props
  const { save, children } = props
  const place = useRef<HTMLDivElement>(null)
  const saver = useRef<Saver>(null)
  const [news, setNews] = useState(noNews)
  const [spoken, setSpoken] = useState('')
  const [isReady, setReady] = useState(false)
  const [keepsNone, setKeepsNone] = useState(false)
  const given = useRef({ kinds, beside, revision })

  useEffect(() => {
    const form = place.current!.closest('form')!
    restoreEarlyText(form)
    document.dispatchEvent(new Event('editor-ready'))
    let last = noNews
    let needsWord = true
    const made = makeSaver({
      form,
      address,
      ...given.current,
      place: { user, report, section },
      tell(now) {
        setNews(now)
        if (isSpoken(last, now, needsWord)) setSpoken(sentenceFor(now, words))
        if (troubles.includes(now.state)) needsWord = true
        else if (now.state === 'saved') needsWord = false
        if (now.state !== 'saving') last = now
      },
    })
    saver.current = made
    const stopWatching = watchPage(form, made)
    const stopHearing = hearTabs(user, async (said) => {
      if (said.did === 'switch') await obey(made, user, said.keeps)
      else {
        await made.signedOut()
        await forgetTexts(user).catch(() => undefined)
      }
      if (said.did === 'switch') setKeepsNone(!said.keeps)
    })
    setKeepsNone(!mayKeep())
    setReady(true)
    return () => {
      stopHearing()
      stopWatching()
      made.stop()
    }
  }, [user, report, section, address, words])

  const inReport = useCallback(() => {
    const form = place.current!.closest('form')!
    const keys = new Set(
      [...form.elements].map((element) => questionOf((element as HTMLInputElement).name ?? '')),
    )
    return readPage(form, keys, 'first')
  }, [])

  const keepNone = async (isNone: boolean) => {
    setKeepsNone(isNone)
    rememberSwitch(!isNone)
    tellTabs({ user, did: 'switch', keeps: !isNone })
    if (saver.current) await obey(saver.current, user, !isNone)
  }
  return (
    <>
      <div ref={place} className="saved">
        {save}
        <p className="saved-at" data-saving={news.state}>
          <SavingLine {...{ news, words, locale }} retry={() => saver.current?.saveNow()}>
            {children}
          </SavingLine>
        </p>
        <p role="status" className="sr-only">
          {spoken}
        </p>
      </div>
      <div role="status" className="saving-notes">
        <OthersWords {...{ news, words, names, locale }} />
        {news.hasNoRoom && <p>{words.noRoom}</p>}
      </div>
      {isReady && (
        <>
          <LeftTexts
            isOpen
            {...{ user, report, address, locale, kinds, beside, names, sections, words, inReport }}
            flush={async () => saver.current?.flush()}
          />
          <div className="choice keep-none">
            <input
              id="keep-none"
              type="checkbox"
              checked={keepsNone}
              onChange={(event) => void keepNone(event.target.checked)}
              aria-describedby="keep-none-hint"
            />
            <label htmlFor="keep-none">{words.keepNone}</label>
            <div id="keep-none-hint" className="field-hint">
              {words.keepNoneHint}
            </div>
          </div>
        </>
      )}
    </>
  )
}
