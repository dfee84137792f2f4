import type { News } from './saver'

/** What the islands say, in the reader's language; `{time}`, `{day}`, `{names}`, `{message}` and `{link}` are filled in there. */
export type Words = Record<(typeof wordKeys)[number], string>

export const wordKeys = [
  'saving',
  'saved',
  'offline',
  'offlineUnkept',
  'failed',
  'failedUnkept',
  'tryAgain',
  'signedOut',
  'signIn',
  'clash',
  'choose',
  'gone',
  'goneLink',
  'absent',
  'refused',
  'merged',
  'behind',
  'showNewest',
  'found',
  'use',
  'discard',
  'discardSure',
  'discardYes',
  'discardNo',
  'download',
  'read',
  'tooLate',
  'compare',
  'onDevice',
  'inReport',
  'keepNone',
  'keepNoneHint',
  'noRoom',
] as const

/** A time of the reader's own clock: "14:02". */
export function clock(moment: string | number): string {
  const style = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat('en-GB', style).format(new Date(moment))
}

/** A day of the reader's own calendar: "26 November 2026". */
export function dayOfClock(moment: number, locale: string): string {
  return new Intl.DateTimeFormat(`${locale === 'en' ? 'en-GB' : locale}-u-nu-latn`, {
    dateStyle: 'long',
  }).format(new Date(moment))
}

/** The state as one sentence to read out; the link or button that belongs to it is said by its name. */
export function sentenceFor({ state, at, message, isKept }: News, words: Words): string {
  const linked = (text: string, label: string) => text.replace('{link}', label)
  switch (state) {
    case 'quiet':
      return ''
    case 'saved':
      return words.saved.replace('{time}', clock(at))
    case 'offline':
      return isKept ? words.offline : words.offlineUnkept
    case 'failed':
      return isKept ? words.failed : words.failedUnkept
    case 'signed-out':
      return linked(words.signedOut, words.signIn)
    case 'clash':
      return linked(words.clash, words.choose)
    case 'gone':
      return linked(words.gone, words.goneLink)
    case 'refused':
      return words.refused.replace('{message}', message)
    default:
      return words[state]
  }
}
