import { useTranslations } from 'next-intl'
import { presentName } from '@/forms/fields'
import type { Option } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { Checkboxes, Radios } from '../forms/choices'
import type { ControlProps } from './control'

const labelled = (options: readonly Option[], locale: string) =>
  options.map(({ value, label }) => ({ value, label: wordsIn(label, locale) }))

/** One of several. What was typed before and is none of the options, as after an import, is shown and stays until another is chosen. */
export function ChoiceControl({
  question,
  typed,
  label,
  hint,
  advice,
  editing,
}: ControlProps<'choice'> | ControlProps<'scale'>) {
  const t = useTranslations('editor.choice')
  const known = labelled(question.options, editing.locale)
  const isOther = typed !== undefined && typed !== '' && !known.some(({ value }) => value === typed)
  return (
    <>
      <input type="hidden" name={presentName(question.key)} value="" />
      <Radios
        name={question.key}
        legend={label}
        hint={hint}
        advice={advice}
        problem={editing.problems.get(question.key)}
        options={isOther ? [...known, { value: typed, label: t('asTyped', { typed }) }] : known}
        value={typed}
      />
    </>
  )
}

export const ChoicesControl = ({
  question,
  typed,
  label,
  hint,
  advice,
  editing,
}: ControlProps<'choices'>) => (
  <>
    <input type="hidden" name={presentName(question.key)} value="" />
    <Checkboxes
      name={question.key}
      legend={label}
      hint={hint}
      advice={advice}
      problem={editing.problems.get(question.key)}
      options={labelled(question.options, editing.locale)}
      values={typed ?? []}
    />
  </>
)
