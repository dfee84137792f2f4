import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { doneName } from '@/forms/fields'
import { type Form, questionsOf } from '@/forms/form'
import { asksWhetherDone } from '@/forms/progress'
import { useNames } from './names'
import { Saving } from './saving/saving'
import { type Words, wordKeys } from './saving/words'
import './saving/saving.css'

/** The page that is written in: whose it is, of which report, which section of it, and the revision it was made from. */
export type Written = { user: string; report: string; section: string; address: string; revision: number }

const blanks = { time: '{time}', names: '{names}', message: '{message}', link: '{link}' }

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
  return (
    <Saving
      {...written}
      save={save}
      locale={locale}
      kinds={Object.fromEntries(questions.map(({ key, kind }) => [key, kind]))}
      beside={beside}
      names={Object.fromEntries(keys.map((key) => [key, namesOf([key])[0] ?? key]))}
      words={Object.fromEntries(wordKeys.map((key) => [key, t(key, blanks)])) as Words}
    >
      {children}
    </Saving>
  )
}
