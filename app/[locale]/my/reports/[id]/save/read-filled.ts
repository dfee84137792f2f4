import { topicsAndLanguage } from '@/components/editor/tasks'
import type { Draft } from '@/forms/answer'
import { doneName, fieldName, parseFields } from '@/forms/fields'
import { type Form, questionsOf } from '@/forms/form'
import { editList, type ListEdit, parseListEdit } from '@/forms/list-edits'
import { asksWhetherDone } from '@/forms/progress'
import { type Misfit, misfitOf } from '@/forms/schema'
import { chooseWritten } from '@/forms/written-beside'

/** What a filled-in page says: the draft, where to go on to below the report, and which answers the text gate changed. */
export type Filled = {
  draft: Draft
  next: string
  request: string | null
  removed: string[]
  /** Whether the writer wanted to go on from a section of prose and did not say if it is completed. */
  isDoneAsked: boolean
}
type Unreadable = { refusal: 'unknownField' | 'repeatedField' | 'unreadableField'; field: string } | Misfit

/** The fields of the page itself, beside those of the questions. */
const own = ['base', 'request', 'at', 'do']

/** Reads the fields of an editor page over the draft that the page was made from. */
export function readFilled(
  form: Form,
  entries: readonly [string, string][],
  base: Draft,
): Filled | Unreadable {
  const page = new Map(entries.filter(([name]) => own.includes(name)))
  const repeated = own.find((name) => entries.filter(([sent]) => sent === name).length > 1)
  if (repeated) return { refusal: 'repeatedField', field: repeated }
  const fields = parseFields(
    form,
    chooseWritten(
      form,
      entries.filter(([name]) => !own.includes(name)),
      base,
    ),
    base,
  )
  if ('unknown' in fields) return { refusal: 'unknownField', field: fields.unknown }
  if ('repeated' in fields) return { refusal: 'repeatedField', field: fields.repeated }
  if ('refused' in fields) return { refusal: 'unreadableField', field: fields.refused }
  const wish = page.get('do') ?? ''
  const edit = parseListEdit(form, wish)
  const typed = withoutUntouchedLists(fields.draft, base)
  const edited = edit && editList(form, typed, edit)
  const draft = edited?.draft ?? typed
  const misfit = misfitOf(form, draft)
  if (misfit) return misfit
  const at = page.get('at') ?? ''
  const asked = wish === 'continue' ? undecided(form, at, entries) : null
  return {
    draft,
    isDoneAsked: asked !== null,
    next:
      asked !== null
        ? `${pageOf(asked)}#${doneName(asked)}`
        : edit && edited
          ? placeOf(form, at, edit, edited)
          : nextOf(form, at, wish),
    request: page.get('request') ?? null,
    removed: fields.removed.map(({ key }) => key),
  }
}

/** A list that has no entry yet is shown as one empty box; that box left empty is no change. */
function withoutUntouchedLists(draft: Draft, base: Draft): Draft {
  const typed = Object.entries(draft.typed).filter(
    ([key, value]) =>
      base.typed[key] !== undefined || !Array.isArray(value) || value.some((entry) => entry !== ''),
  )
  return { ...draft, typed: Object.fromEntries(typed) }
}

/** The section that the page was about, where it asks whether it is completed and got no answer. */
function undecided(form: Form, at: string, entries: readonly [string, string][]): string | null {
  const section = form.sections.find(({ key }) => key === at)
  const isAsked = section !== undefined && asksWhetherDone(section)
  return isAsked && !entries.some(([name]) => name === doneName(at)) ? at : null
}

const pageOf = (at: string): string => (at === '' ? '/edit' : `/edit/${at}`)

/** The entry that a list edit leaves the writer at. */
function placeOf(form: Form, at: string, edit: ListEdit, { show }: { show: number }): string {
  const question = questionsOf(form).find(({ key }) => key === edit.questionKey)
  const field =
    question?.kind === 'people'
      ? fieldName(edit.questionKey, show, 'name')
      : fieldName(edit.questionKey, show)
  return `${pageOf(sectionKey(form, at))}#${field}`
}

function nextOf(form: Form, at: string, wish: string): string {
  const keys = [...form.sections.map(({ key }) => key), topicsAndLanguage]
  const here = sectionKey(form, at)
  const [verb, section] = wish.split(':')
  if (verb === 'later') return ''
  if (verb === 'people' && isRole(form, section)) return `/people/${section}`
  if (verb !== 'continue') {
    const fragment = section && keys.includes(section) ? `#section-${section}` : ''
    return `${pageOf(here)}${fragment}`
  }
  const next = here === '' ? undefined : keys[keys.indexOf(here) + 1]
  return next === undefined ? '/check' : `/edit/${next}`
}

const isRole = (form: Form, key: string | undefined): boolean =>
  questionsOf(form).some((question) => question.kind === 'people' && question.key === key)

/** The section that the page was about; empty for the whole form. */
const sectionKey = (form: Form, at: string): string =>
  at === topicsAndLanguage || form.sections.some(({ key }) => key === at) ? at : ''
