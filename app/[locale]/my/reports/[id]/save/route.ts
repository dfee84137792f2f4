import { z } from 'zod'
import { absent, type Entries, jsonAnswer, memberDoor, refuse } from '@/auth/door'
import { formOf } from '@/forms/released'
import { saveReport } from '@/reports/commands'
import { findReport, findRevision } from '@/reports/queries'
import { afterSave, saveAnswer } from '../after-save'
import { type Filled, readFilled } from './read-filled'

/** For a script: the same fields by name, a list where a name repeats; the revision they grew from is in If-Match. */
const json = z.strictObject({ fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])) })

const entriesOf = (fields: Record<string, string | string[]>): Entries =>
  Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as [string, string]),
  )

/** Saves whatever the editor holds, all of it or a section. A draft takes anything; only what is no text is refused. */
export const POST = memberDoor<Record<string, never>, z.infer<typeof json>>(
  { json, limit: 'save', kilobytes: 1_024 },
  async (entrance) => {
    const { member, locale, params } = entrance
    const asker = { locale, isJson: entrance.isJson }
    const report = await findReport(member, params.id ?? '')
    if (!report?.isEditor) return absent(asker)
    const sent = entrance.isJson ? entriesOf(entrance.json.fields) : entrance.entries
    const base = entrance.isJson ? entrance.ifMatch : Number(new Map(sent).get('base') ?? Number.NaN)
    if (base === null) return jsonAnswer({ error: 'baseNeeded' }, 428)
    const revision = await findRevision(member, report.id, base)
    if (!revision) return refuse(asker, 'wrongField', { values: { field: 'base' } })
    const filled = readFilled(formOf(report.formKey), sent, revision.draft)
    if ('refusal' in filled) return refuse(asker, filled.refusal, { values: { field: filled.field } })
    const request = entrance.idempotencyKey ?? filled.request
    const outcome = await saveReport(member, report.id, {
      base,
      draft: filled.draft,
      ...(request && { idempotencyKey: request }),
    })
    if ('absent' in outcome) return absent(asker)
    const path = `/${locale}/my/reports/${report.id}`
    return entrance.isJson
      ? saveAnswer(outcome, path)
      : afterSave(outcome, path, filled.next, cleaned(filled))
  },
)

/** Nobody should find their words changed in silence. */
const cleaned = ({ removed }: Filled): Record<string, string> =>
  removed.length > 0 ? { cleaned: removed.join(',') } : {}
