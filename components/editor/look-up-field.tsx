'use client'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { TextField } from '../forms/field'
import type { Held, LookUp } from './suggesting'
import './look-up.css'

type Taken = { Suggesting: ComponentType<LookUp & { held: Held }>; held: Held }

/**
 * A plain field, until script has come and somebody writes in it: then it suggests names of earlier reports, and takes any
 * other as it is written. What was typed, and the place in it, go over into the field that suggests.
 */
export function LookUpField(props: LookUp) {
  const place = useRef<HTMLDivElement>(null)
  const [taken, setTaken] = useState<Taken | null>(null)
  useEffect(() => {
    const around = place.current
    if (!around) return
    const ends = new AbortController()
    const take = async () => {
      allowStyle()
      const { Suggesting } = await import('./suggesting')
      const field = document.activeElement
      if (ends.signal.aborted || !(field instanceof HTMLInputElement) || !around.contains(field)) return
      const { value, selectionStart, selectionEnd } = field
      const held = { value, from: selectionStart ?? value.length, to: selectionEnd ?? value.length }
      // At once, so that no key falls between the two fields.
      flushSync(() => setTaken({ Suggesting, held }))
    }
    const onInput = (event: Event) => {
      if (!(event as InputEvent).isComposing) void take()
    }
    around.addEventListener('focusin', () => void take(), { signal: ends.signal })
    around.addEventListener('input', onInput, { signal: ends.signal })
    if (around.contains(document.activeElement)) void take()
    return () => ends.abort()
  }, [])
  if (taken) return <taken.Suggesting {...props} held={taken.held} />
  const { name, label, value, problem, advice } = props
  return (
    <div ref={place}>
      <TextField {...{ name, label, value, problem, advice }} spellCheck={false} />
    </div>
  )
}

/** The list brings one rule of style with it, which the policy of the page lets in by the nonce that its scripts have. */
function allowStyle(): void {
  const page: typeof globalThis & { __webpack_nonce__?: string } = globalThis
  page.__webpack_nonce__ ??= document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
}
