import { absent, type Entries, memberDoor, refuse, seeOther } from '@/auth/door'
import { type Form, questionsOf } from '@/forms/form'
import { formOf } from '@/forms/released'
import { misfitOf } from '@/forms/schema'
import { gateText } from '@/forms/text-gate'
import { saveReport } from '@/reports/commands'
import { listWaiting } from '@/reports/held-queries'
import { findReport, findRevision } from '@/reports/queries'
import { type Choice, clashesOf, newTexts, resolveClashes } from '@/reports/resolve'
import { afterSave } from '../after-save'
import { refuseDraft } from '../refuse-draft'

/** Takes the choices of the conflict page. What it decides may clash again, and then it is asked again. */
export const POST = memberDoor(
  { limit: 'save', kilobytes: 2_048 },
  async ({ member, entries, locale, params }) => {
    const asker = { locale, isJson: false }
    const sent = new Map(entries)
    const report = await findReport(member, params.id ?? '')
    const mine = report && (await findRevision(member, report.id, Number(sent.get('held'))))
    const theirs = report && (await findRevision(member, report.id, Number(sent.get('base'))))
    if (!report?.isEditor || mine?.origin !== 'held' || !theirs) return absent(asker)
    const base = mine.grewFrom === null ? null : await findRevision(member, report.id, mine.grewFrom)
    const form = formOf(report.formKey)
    const unknown = entries.find(([name]) => !isKnown(form, name))
    if (unknown) return refuse(asker, 'unknownField', { values: { field: unknown[0] } })
    const keys = (sent.get('keys') ?? mine.changed.join())
      .split(',')
      .filter((key) => mine.changed.includes(key))
    const sides = { base: base?.draft ?? null, theirs: theirs.draft, mine: mine.draft }
    const choices = choicesIn(entries, newTexts(clashesOf(form, keys, sides)))
    const draft = resolveClashes(form, keys, sides, choices)
    const misfit = misfitOf(form, draft)
    if (misfit) return refuseDraft(asker, form, misfit)
    const outcome = await saveReport(member, report.id, { base: theirs.number, draft, decides: mine.number })
    if ('absent' in outcome) return absent(asker)
    const path = `/${locale}/my/reports/${report.id}`
    const now = 'saved' in outcome && (await findReport(member, report.id))
    const [next] = now ? await listWaiting(member, now, form) : []
    return next ? seeOther(`${path}/conflict?held=${next.number}`) : afterSave(outcome, path, '/edit')
  },
)

/** `held`, `base`, `keys` with the questions that were decided, and `choice` and `new` with the name of a choice: a question and the place of a stretch in its answer. */
function isKnown(form: Form, name: string): boolean {
  const [what, key, place = '', ...rest] = name.split('.')
  if (key === undefined) return what === 'held' || what === 'base' || what === 'keys'
  const keys = [...questionsOf(form).map((question) => question.key), 'language']
  const isChoice = what === 'choice' || what === 'new'
  return isChoice && keys.includes(key) && /^\d{1,4}$/.test(place) && rest.length === 0
}

/** What was written anew is taken whatever is ticked: a page without script ticks nothing for its writer. */
function choicesIn(entries: Entries, offered: ReadonlyMap<string, string>): Map<string, Choice> {
  const sent = new Map(entries)
  const choices = new Map<string, Choice>()
  for (const [name, use] of entries) {
    if (!name.startsWith('choice.')) continue
    const of = name.slice('choice.'.length)
    const gated = gateText(sent.get(`new.${of}`) ?? '')
    const text = 'text' in gated ? gated.text : null
    const isWritten = offered.has(of) && text !== null && text.trim() !== '' && text !== offered.get(of)
    if (use === 'new' || isWritten) {
      if (text !== null) choices.set(of, { use: 'new', text })
    } else if (use === 'mine' || use === 'theirs' || use === 'both') choices.set(of, { use })
  }
  return choices
}
