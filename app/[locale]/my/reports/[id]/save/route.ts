import { z } from 'zod'
import { absent, type Entries, memberDoor, refuse } from '@/auth/door'
import type { Member } from '@/auth/viewer'
import type { Draft } from '@/forms/answer'
import { doneName } from '@/forms/fields'
import { fillFields } from '@/forms/filled-fields'
import { formOf } from '@/forms/released'
import { saveReport } from '@/reports/commands'
import { changedKeys } from '@/reports/merge'
import { findReport, findRevision } from '@/reports/queries'
import type { SaveOutcome } from '@/reports/revise'
import { afterSave, type Standing, saveAnswer } from '../after-save'
import { refuseDraft } from '../refuse-draft'
import { type Filled, readFilled } from './read-filled'

/**
 * For a script: the same fields by name, a list where a name repeats; the revision they grew from is in If-Match. `member`
 * is whose page it is: what one person typed is not saved as another's who has signed in to the same browser since.
 */
const json = z.strictObject({
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  member: z.string().optional(),
})

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
    if (entrance.isJson && (entrance.json.member ?? member.id) !== member.id)
      return refuse(asker, 'signedOut')
    const report = await findReport(member, params.id ?? '')
    if (!report?.isEditor) return absent(asker)
    const sent = entrance.isJson ? entriesOf(entrance.json.fields) : entrance.entries
    const base = entrance.isJson ? entrance.ifMatch : Number(new Map(sent).get('base') ?? Number.NaN)
    if (base === null) return refuse(asker, 'baseNeeded')
    const revision = await findRevision(member, report.id, base)
    if (!revision) return refuse(asker, 'wrongField', { values: { field: 'base' } })
    const form = formOf(report.formKey)
    const filled = readFilled(form, sent, revision.draft)
    if ('refusal' in filled) {
      const { refusal, field } = filled
      if (refusal === 'tooLong' || refusal === 'wrongField') return refuseDraft(asker, form, filled)
      return refuse(asker, refusal, { values: { field } })
    }
    const request = entrance.idempotencyKey ?? filled.request
    const outcome = await saveReport(member, report.id, {
      base,
      draft: filled.draft,
      ...(request && { idempotencyKey: request }),
    })
    if ('absent' in outcome) return absent(asker)
    const path = `/${locale}/my/reports/${report.id}`
    return entrance.isJson
      ? saveAnswer(outcome, path, await standingAfter(member, report, outcome, filled.draft))
      : afterSave(outcome, path, filled.next, toSay(filled))
  },
)

/** Where the script stands now, also when its first answer was lost and others have saved since. */
async function standingAfter(
  member: Member,
  { id, formKey }: { id: string; formKey: string },
  outcome: SaveOutcome,
  sent: Draft,
): Promise<Standing | null> {
  if ('gone' in outcome) return null
  const [number, clashing] =
    'clash' in outcome ? [outcome.clash.current, outcome.clash.keys] : [outcome.saved, []]
  const revision = await findRevision(member, id, number)
  if (!revision) return null
  const keys = changedKeys(sent, revision.draft)
    .filter((key) => !clashing.includes(key))
    .flatMap((key) => (key === 'done' ? doneNames(sent, revision.draft) : [key]))
  return { at: revision.savedAt, theirs: fillFields(formOf(formKey), keys, revision.draft) }
}

/** The fields of the sections that are completed in one of two drafts only. */
function doneNames({ done: before = [] }: Draft, { done: after = [] }: Draft): string[] {
  return [...new Set([...before, ...after])]
    .filter((section) => before.includes(section) !== after.includes(section))
    .map(doneName)
}

/** Nobody should find their words changed in silence. */
const toSay = ({ removed, isDoneAsked }: Filled): Record<string, string> => ({
  ...(removed.length > 0 && { cleaned: removed.join(',') }),
  ...(isDoneAsked && { problems: 'done' }),
})
