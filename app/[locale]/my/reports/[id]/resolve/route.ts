import { absent, type Entries, memberDoor, refuse } from '@/auth/door'
import type { Form } from '@/forms/form'
import { questionsOf } from '@/forms/form'
import { formOf } from '@/forms/released'
import { gateText } from '@/forms/text-gate'
import { saveReport } from '@/reports/commands'
import { findReport, findRevision } from '@/reports/queries'
import { type Choice, resolveClashes } from '@/reports/resolve'
import { afterSave } from '../after-save'

/** Takes the choices of the conflict page. What it decides may clash again, and then it is asked again. */
export const POST = memberDoor(
  { limit: 'save', kilobytes: 1_024 },
  async ({ member, entries, locale, params }) => {
    const asker = { locale, isJson: false }
    const sent = new Map(entries)
    const report = await findReport(member, params.id ?? '')
    const mine = report && (await findRevision(member, report.id, Number(sent.get('held'))))
    const theirs = report && (await findRevision(member, report.id, Number(sent.get('base'))))
    if (!report?.isEditor || mine?.origin !== 'held' || !theirs) return absent(asker)
    const form = formOf(report.formKey)
    const unknown = entries.find(([name]) => !isKnown(form, name))
    if (unknown) return refuse(asker, 'unknownField', { values: { field: unknown[0] } })
    const draft = resolveClashes(form, theirs.draft, mine.draft, choicesIn(entries))
    const outcome = await saveReport(member, report.id, { base: theirs.number, draft })
    if ('absent' in outcome) return absent(asker)
    return afterSave(outcome, `/${locale}/my/reports/${report.id}`, '/edit')
  },
)

const isKnown = (form: Form, name: string): boolean => {
  const [what, key, ...rest] = name.split('.')
  if (rest.length > 0) return false
  if (key === undefined) return what === 'held' || what === 'base'
  const keys = [...questionsOf(form).map((question) => question.key), 'language']
  return (what === 'choice' || what === 'new') && keys.includes(key)
}

function choicesIn(entries: Entries): Map<string, Choice> {
  const sent = new Map(entries)
  const choices = new Map<string, Choice>()
  for (const [name, use] of entries) {
    const [what, key = ''] = name.split('.')
    if (what !== 'choice') continue
    if (use === 'new') {
      const gated = gateText(sent.get(`new.${key}`) ?? '')
      if ('text' in gated) choices.set(key, { use, text: gated.text })
    } else if (use === 'mine' || use === 'theirs' || use === 'both') choices.set(key, { use })
  }
  return choices
}
