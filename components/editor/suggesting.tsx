'use client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { ErrorMessage } from '../forms/error-message'
import { describedBy } from '../forms/field'
import { askNames, fillPerson, type KnownName } from './known-names'

/** `of` says whose names are looked up at `address`. `asWritten` offers what was typed as a choice of its own. */
export type LookUp = {
  address: string
  of: 'person' | 'organisation'
  name: string
  label: string
  value?: string | undefined
  problem?: string | undefined
  advice?: string | undefined
  words: { found: string; asWritten?: string }
}

/** What the plain field held when this one took its place, and what was marked in it. */
export type Held = { value: string; from: number; to: number }

/** Names are asked for once the writer rests for this long, in milliseconds. */
const rest = 250

export function Suggesting({
  address,
  of,
  name,
  label,
  value = '',
  problem,
  advice,
  words,
  held,
}: LookUp & { held: Held }) {
  const field = useRef<HTMLInputElement>(null)
  // It begins with what the page came with, so that what was typed since opens the list as any typing does.
  const [typed, setTyped] = useState(value)
  const [isHeld, setIsHeld] = useState(false)
  const known = useKnown(address, of, typed, value)
  useLayoutEffect(() => {
    if (isHeld) return field.current?.setSelectionRange(held.from, held.to)
    field.current?.focus()
    setTyped(held.value)
    setIsHeld(true)
  }, [held, isHeld])
  useEffect(() => {
    // Whoever saves the form hears of a name that was chosen, as of one that was typed.
    if (typed !== held.value) field.current?.dispatchEvent(new Event('change', { bubbles: true }))
  }, [typed, held])
  const isKnown = known.some((one) => one.name.toLowerCase() === typed.trim().toLowerCase())
  const isOffered = words.asWritten !== undefined && typed.trim() !== '' && !isKnown
  const options = [...known, ...(isOffered ? [{ id: `own ${typed}`, name: typed }] : [])]
  const choose = (id: unknown) => {
    const person = known.find((one) => one.id === id)
    if (of === 'person' && person && field.current) fillPerson(field.current, person)
  }
  return (
    <ComboBox
      id={name}
      className={problem ? 'field has-problem' : 'field'}
      items={options}
      inputValue={typed}
      onInputChange={setTyped}
      onSelectionChange={choose}
      isInvalid={problem !== undefined}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
    >
      <Label className="field-label">{label}</Label>
      {problem && <ErrorMessage id={`${name}-problem`}>{problem}</ErrorMessage>}
      <Input
        ref={field}
        name={name}
        className="input is-full"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={describedBy(name, { problem, advice })}
      />
      {advice && (
        <div id={`${name}-advice`} className="field-advice">
          {advice}
        </div>
      )}
      <Popover className="name-options" offset={2}>
        <ListBox<KnownName> aria-label={words.found} renderEmptyState={() => null}>
          {(option) => (
            <ListBoxItem textValue={option.name}>
              <bdi>
                {option.id.startsWith('own ') ? words.asWritten?.replace('{name}', option.name) : option.name}
              </bdi>
              <Affiliation {...option} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function Affiliation({ person }: KnownName) {
  const parts = [person?.position, person?.organisation].filter((part) => part)
  if (parts.length === 0) return null
  return (
    <span className="name-affiliation">
      <bdi>{parts.join(' · ')}</bdi>
    </span>
  )
}

/** Names that what is typed begins; what cannot be asked for now is not suggested, and nothing else is missing. */
function useKnown(address: string, of: LookUp['of'], typed: string, first: string): readonly KnownName[] {
  const [known, setKnown] = useState<readonly KnownName[]>([])
  const asked = useRef(first.trim())
  useEffect(() => {
    const words = typed.trim()
    if (words === asked.current) return
    const stop = new AbortController()
    const clock = setTimeout(async () => {
      asked.current = words
      setKnown(words.length < 2 ? [] : await askNames(address, of, words, stop.signal))
    }, rest)
    return () => {
      clearTimeout(clock)
      stop.abort()
    }
  }, [address, of, typed])
  return known
}
