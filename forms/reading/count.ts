import type { TypedOf } from '../answer'
import type { CountQuestion } from '../form'
import type { Reader } from './notes'
import { mostHeads, readNumber } from './number'

/** A number, a proportion or a reason for having none, as it was chosen; without a choice the words alone decide. */
export const readCount: Reader<CountQuestion, TypedOf['count']> = (question, { way, typed = '' }, notes) => {
  const asTyped = typed.trim()
  if (way === 'not-recorded' || way === 'not-applicable') {
    if (!isNumber(asTyped)) return { kind: way, asTyped }
    notes.advise('count-aside', 'typed', { typed: asTyped })
    return { kind: way, asTyped: '' }
  }
  if (asTyped === '') {
    if (way === 'number') notes.problem('count-blank', 'typed')
    if (way === 'share') notes.problem('share-missing', 'share')
    return undefined
  }
  const reading = readNumber(typed)
  if ('unread' in reading) {
    if (way === 'share') return notes.problem('share-missing', 'share')
    const { unread } = reading
    return notes.problem(`count-${unread === 'empty' ? 'blank' : unread}`, 'typed', { most: mostHeads })
  }
  const { count } = reading
  const isShare = count.kind === 'share'
  if (way === 'share') return isShare ? count : notes.problem('share-missing', 'share')
  if (isShare && !question.share) return notes.problem('count-unreadable', 'typed')
  if (isShare && way === 'number') return notes.problem('count-share', 'typed')
  // "N/A" under a number may mean that nobody counted, or that there was nothing to count: only the writer knows.
  if (way === 'number' && count.kind === 'not-applicable')
    return notes.problem('count-absent', 'typed', { typed: asTyped })
  return count
}

/** A number that still stands in its box after a reason for having none was chosen is not what the report says. */
function isNumber(text: string): boolean {
  const reading = readNumber(text)
  return 'count' in reading && !['not-recorded', 'not-applicable'].includes(reading.count.kind)
}
