'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { TextField } from '../forms/field'

type Words = { label: string; asWritten: string; found: string }
type Props = { address: string; name: string; words: Words }

/** Names are asked for once the writer rests for this long, in milliseconds. */
const rest = 250

/** A plain field, until script has come: then it suggests names of earlier reports, and takes any other as it is written. */
export function OrganisationField(props: Props) {
  const [hasScript, setHasScript] = useState(false)
  useEffect(() => {
    // The list brings one rule of style with it, which the policy of the page lets in by the nonce that its scripts have.
    const page: typeof globalThis & { __webpack_nonce__?: string } = globalThis
    page.__webpack_nonce__ ??= document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
    setHasScript(true)
  }, [])
  if (!hasScript) return <TextField name={props.name} label={props.words.label} spellCheck={false} />
  return <Suggesting {...props} />
}

function Suggesting({ address, name, words }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const names = useNames(address, typed)
  const isKnown = names.some((known) => known.toLowerCase() === typed.trim().toLowerCase())
  const own = typed.trim() === '' || isKnown ? [] : [{ id: `own ${typed}`, name: typed, isOwn: true }]
  const options = [...names.map((known) => ({ id: known, name: known, isOwn: false })), ...own]
  return (
    <ComboBox
      className="field"
      items={options}
      inputValue={typed}
      onInputChange={setTyped}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
    >
      <Label className="field-label">{words.label}</Label>
      <Input id={id} name={name} className="input is-full" dir="auto" autoComplete="off" spellCheck={false} />
      <Popover className="name-options" offset={2}>
        <ListBox<(typeof options)[number]> aria-label={words.found} renderEmptyState={() => null}>
          {(option) => (
            <ListBoxItem textValue={option.name}>
              <bdi>{option.isOwn ? words.asWritten.replace('{name}', option.name) : option.name}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** Names that what is typed begins; what cannot be asked for now is not suggested, and nothing else is missing. */
function useNames(address: string, typed: string): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([])
  const asked = useRef('')
  useEffect(() => {
    const words = typed.trim()
    if (words === asked.current) return
    const stop = new AbortController()
    const clock = setTimeout(async () => {
      asked.current = words
      setNames(words.length < 2 ? [] : await ask(address, words, stop.signal))
    }, rest)
    return () => {
      clearTimeout(clock)
      stop.abort()
    }
  }, [address, typed])
  return names
}

async function ask(address: string, organisation: string, signal: AbortSignal): Promise<readonly string[]> {
  try {
    const query = new URLSearchParams({ organisation })
    const answer = await fetch(`${address}?${query}`, { signal, headers: { Accept: 'application/json' } })
    const said: unknown = answer.ok ? await answer.json() : null
    const names = said instanceof Object && 'names' in said ? said.names : []
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}
