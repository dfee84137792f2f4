import 'server-only'
import type { Transaction } from '@/db/client'
import { questionsOf } from '@/forms/form'
import { formOf } from '@/forms/released'
import { wordsIn } from '@/forms/words'
import { announce, localeOf } from '@/mail/outbox'
import { openTemplate } from '@/mail/templates'
import { makeTranslator } from '@/messages/translator'
import { settings } from '@/settings'
import { listEditorAddresses } from './move-mails'
import type { Read } from './redact-wish'
import type { HeldReport } from './working-copy'

/** Tells each editor where something was taken out and why, and never the words: they are gone from what editors read too. */
export async function announceRedaction(
  tx: Transaction,
  report: HeldReport,
  { questionKey, words, reason, entryId }: Read & { entryId: string },
): Promise<void> {
  const { eventId, sessionId, id: reportId, code, sessionTitle: title, eventName: event, slug } = report
  const question = questionsOf(formOf(report.formKey)).find(({ key }) => key === questionKey)!
  // A withdrawn report has no public page.
  const path = report.status === 'withdrawn' ? `/my/reports/${reportId}` : `/reports/${slug}`
  const write = await openTemplate(tx, eventId, 'redacted')
  for (const { email: recipient, locale: known } of await listEditorAddresses(tx, report)) {
    const locale = localeOf(known)
    const t = makeTranslator(locale, 'mails')
    const what = t(words === null ? 'takenAnswer' : 'takenPassage', {
      question: wordsIn(question.label, locale),
    })
    const link = new URL(`/${locale}${path}`, settings().origin).href
    const mail = write(locale, { code, title, event, what, reason, link })
    const key = `redacted/${entryId}`
    await announce(tx, { ...mail, recipient, kind: 'redacted', locale, key, eventId, sessionId, reportId })
  }
}
