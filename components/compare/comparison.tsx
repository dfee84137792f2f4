import { useLocale, useTranslations } from 'next-intl'
import type { Draft } from '@/forms/answer'
import { type Form, type Question, questionsOf } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { clockOf, dayOf } from '@/messages/days'
import { type Locale, ownNames } from '@/messages/locales'
import { type Change, compareDrafts } from '@/reports/compare'
import { Changes, type NamedChange } from './changes'

export type Compared = { number: number; savedAt: Date; savedByName: string; draft: Draft }

type Props = {
  form: Form
  before: Compared
  after: Compared
  /** The names of the topics, by id. */
  topics: ReadonlyMap<string, string>
  timeZone: string
}

/** Two revisions of a report side by side, the same for its editors and the staff. */
export function Comparison({ form, before, after, topics, timeZone }: Props) {
  const t = useTranslations('compare')
  const locale = useLocale() as Locale
  const { changes, unchanged } = compareDrafts(
    form,
    withNames(form, before.draft, topics, locale),
    withNames(form, after.draft, topics, locale),
    useWording(locale),
  )
  const own = { topics: t('names.topics'), language: t('names.language'), done: t('names.done') }
  const saved = ({ savedAt }: Compared) =>
    `${dayOf(locale, savedAt, timeZone)}, ${clockOf(savedAt, timeZone)}`
  return (
    <>
      <p>
        {t.rich('between', {
          from: before.number,
          fromAt: saved(before),
          fromName: () => <bdi key="from">{before.savedByName}</bdi>,
          to: after.number,
          toAt: saved(after),
          toName: () => <bdi key="to">{after.savedByName}</bdi>,
        })}
      </p>
      {changes.length === 0 && <p className="lede">{t('none')}</p>}
      <Changes sections={inSections(form, changes, own, t('beside'), locale)} unchanged={unchanged} />
    </>
  )
}

const languageName = (tag: string): string => ownNames[tag as keyof typeof ownNames] ?? tag

/** The draft with words where it has the keys of topics, languages and sections. */
function withNames(form: Form, draft: Draft, topics: ReadonlyMap<string, string>, locale: string): Draft {
  const headings = new Map(form.sections.map(({ key, heading }) => [key, wordsIn(heading, locale)]))
  return {
    ...draft,
    topics: draft.topics.map((id) => topics.get(id) ?? id),
    language: languageName(draft.language),
    done: (draft.done ?? []).map((key) => headings.get(key) ?? key),
  }
}

function useWording(locale: string) {
  const t = useTranslations('compare.ways')
  return (question: Question, value: string): string => {
    if (question.kind === 'choice' || question.kind === 'scale') {
      const option = question.options.find((one) => one.value === value)
      return option ? wordsIn(option.label, locale) : value
    }
    return question.kind === 'count' ? t(value as 'number') : value
  }
}

type OwnNames = Record<'topics' | 'language' | 'done', string>

/** What no section asks for stands at the end, under a heading of its own. */
function inSections(form: Form, changes: readonly Change[], own: OwnNames, beside: string, locale: string) {
  const labels = new Map(questionsOf(form).map(({ key, label }) => [key, wordsIn(label, locale)]))
  const named: NamedChange[] = changes.map((change) => ({
    ...change,
    name: labels.get(change.key) ?? own[change.key as keyof OwnNames],
  }))
  const sections = form.sections.map(({ key, heading, questions }) => ({
    key,
    heading: wordsIn(heading, locale),
    changes: named.filter((change) => questions.some((question) => question.key === change.key)),
  }))
  const others = { key: 'beside', heading: beside, changes: named.filter(({ key }) => key in own) }
  return [...sections, others].filter((section) => section.changes.length > 0)
}
