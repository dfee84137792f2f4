import { z } from 'zod'
import { absent, memberDoor, seeOther } from '@/auth/door'
import { saveReport } from '@/reports/commands'
import { findRevision } from '@/reports/queries'
import { afterSave } from '../after-save'

const number = z.string().regex(/^\d{1,9}$/)

/** Brings an earlier state back as a new revision; what is there now stays in the history. */
export const POST = memberDoor(
  { fields: z.strictObject({ number, base: number }) },
  async ({ member, fields, locale, params }) => {
    const asker = { locale, isJson: false }
    const revision = await findRevision(member, params.id ?? '', Number(fields.number))
    if (!revision) return absent(asker)
    const path = `/${locale}/my/reports/${params.id}`
    // Only the words that were held apart are its own; the rest of it is older than what others wrote since.
    if (revision.origin === 'held') return seeOther(`${path}/conflict?held=${revision.number}`)
    const save = { base: Number(fields.base), draft: revision.draft, origin: 'restore' as const }
    const outcome = await saveReport(member, params.id ?? '', save)
    if ('absent' in outcome) return absent(asker)
    return afterSave(outcome, path, '/history')
  },
)
