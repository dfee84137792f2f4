'use client'

import { useCallback } from 'react'
import type { Kind } from '@/forms/form'
import { LeftTexts } from './left-texts'
import type { Filled } from './page-fields'
import type { Words } from './words'

type Props = {
  user: string
  report: string
  address: string
  locale: string
  kinds: Record<string, Kind>
  beside: readonly string[]
  names: Record<string, string>
  sections: Record<string, string>
  words: Words
  /** Whether the report can be changed; else the text can be read, taken along and discarded. */
  isOpen: boolean
  /** What the report says in all of its questions. */
  filled: Filled
}

/** Offers what was typed on this device and never confirmed on a page that has no field of the report. */
export function LeftBeside({ filled, ...given }: Props) {
  const inReport = useCallback(() => filled, [filled])
  return <LeftTexts {...given} inReport={inReport} flush={async () => undefined} />
}
