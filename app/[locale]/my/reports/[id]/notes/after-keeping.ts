import { absent, seeOther } from '@/auth/door'
import type { Locale } from '@/messages/locales'
import type { KeptNotes } from '@/reports/notes'

/** From a text or a document that was sent to what it proposes, or back with what is wrong with it. */
export function afterKeeping(kept: KeptNotes, locale: Locale, reportId: string): Response {
  if ('absent' in kept) return absent({ locale, isJson: false })
  const path = `/${locale}/my/reports/${reportId}/notes`
  if ('refused' in kept) return seeOther(`${path}?problem=${kept.refused}`)
  return seeOther(`${path}/${kept.kept}${kept.isAgain ? '?again=yes' : ''}`)
}
