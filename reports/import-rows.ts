import type { KnownSession } from '@/events/programme-plan'
import { codeKey } from '@/events/session-code'
import { type Refusal, refusalOf } from '@/importer/guard/sentences'
import { isOfOther, type NamedEvent } from './import-event'
import { matcherOf } from './import-match'
import type { ListedDocument } from './import-queries'

/** A document as the list shows it: what it would be the report of, and whether that is to be had. */
export type DocumentRow = ListedDocument & {
  /** The code in the box: what was chosen last, else that of the session that matches, else what the document says. */
  wanted: string
  /** The session with that code; null where it would be made. */
  session: { code: string; title: string; hasReport: boolean } | null
  by: 'code' | 'title' | 'day' | null
  /** What speaks against the session, or against the event that the document is loaded into; null where nothing does. */
  doubt: 'event' | 'title' | 'day' | 'likeness' | null
  canBeChosen: boolean
  /** Why the document could not be read, by the name of its sentence; null where it was. */
  unread: Refusal | null
  /** Chosen already when the list opens: nothing that is known stands against it. */
  isForeseen: boolean
}

/** Documents print codes in many ways and programmes with a space: "WS 94". */
const asPrinted = (code: string): string => code.replace(/^([A-Z]+)(\d+[A-Z]?)$/, '$1 $2')

/** What a list of documents shows beside the sessions of their event. Pure. */
export function rowsOf(
  documents: readonly ListedDocument[],
  sessions: readonly KnownSession[],
  event: NamedEvent,
): DocumentRow[] {
  const match = matcherOf(sessions)
  const byCode = new Map(sessions.map((one) => [codeKey(one.code), one]))
  return documents.map((document) => {
    const { summary, state, before, code } = document
    const found = summary && match({ ...summary, ...(summary.code && { sessionCode: summary.code }) })
    const wanted = code ?? found?.session.code ?? asPrinted(summary?.code ?? '')
    const session = byCode.get(codeKey(wanted)) ?? null
    const canBeChosen = ['read', 'refused', 'undone'].includes(state) && before === null
    const isMatch = found !== null && session?.id === found.session.id
    const doubt = summary && isOfOther(summary, event) ? 'event' : isMatch ? found.against : null
    const isComplete = session ? !session.hasReport : Boolean(wanted && summary?.title && summary.heldOn)
    return {
      ...document,
      wanted,
      session: session && { code: session.code, title: session.title, hasReport: session.hasReport },
      by: isMatch ? found.by : null,
      doubt,
      canBeChosen,
      unread: document.error ? refusalOf(document.error) : null,
      isForeseen: canBeChosen && state !== 'refused' && isComplete && doubt === null,
    }
  })
}
