import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Draft } from '@/forms/answer'
import { doneName } from '@/forms/fields'
import { fillFields } from '@/forms/filled-fields'
import { type Form, questionsOf } from '@/forms/form'
import { asksWhetherDone } from '@/forms/progress'
import { wordsIn } from '@/forms/words'
import { useNames } from './names'
import { LeftBeside } from './saving/left-beside'
import { Saving } from './saving/saving'
import { type Words, wordKeys } from './saving/words'
import './saving/saving.css'

/** The page that is written in: whose it is, of which report, which section of it, and the revision it was made from. */
export type Written = { user: string; report: string; section: string; address: string; revision: number }

const blanks = { time: '{time}', day: '{day}', names: '{names}', message: '{message}', link: '{link}' }

/** Gives the islands that save the words and the names they need; what is inside is shown until something is typed. */
export function SavingPart({
  form,
  written,
  save,
  children,
}: {
  form: Form
  written: Written
  /** The button that saves without script, and at once with it. */
  save: ReactNode
  children: ReactNode
}) {
  const given = useGiven(form)
  return (
    <Saving {...written} {...given} save={save}>
      {children}
    </Saving>
  )
}

/** Offers what this device kept of the report on a page that has none of its fields. */
export function LeftPart({
  form,
  draft,
  written: { user, report, address },
  isOpen,
}: {
  form: Form
  draft: Draft
  written: Pick<Written, 'user' | 'report' | 'address'>
  isOpen: boolean
}) {
  const given = useGiven(form)
  const filled = fillFields(form, Object.keys(given.names), draft)
  return <LeftBeside {...{ user, report, address, isOpen, filled }} {...given} />
}

/** The words, names and kinds that an island needs of a form. */
function useGiven(form: Form) {
  const t = useTranslations('saving')
  const locale = useLocale()
  const namesOf = useNames(form)
  const questions = questionsOf(form)
  const beside = [
    'topics',
    'language',
    ...form.sections.filter(asksWhetherDone).map(({ key }) => doneName(key)),
  ]
  const keys = [...questions.map(({ key }) => key), ...beside]
  return {
    locale,
    kinds: Object.fromEntries(questions.map(({ key, kind }) => [key, kind])),
    beside,
    names: Object.fromEntries(keys.map((key) => [key, namesOf([key])[0] ?? key])),
    sections: Object.fromEntries(
      form.sections.flatMap((section) =>
        [...section.questions.map(({ key }) => key), doneName(section.key)].map((key) => [
          key,
          wordsIn(section.heading, locale),
        ]),
      ),
    ),
    words: Object.fromEntries(wordKeys.map((key) => [key, t(key, blanks)])) as Words,
  }
}
