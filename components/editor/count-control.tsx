import { useTranslations } from 'next-intl'
import { Radios } from '../forms/choices'
import { TextField } from '../forms/field'
import type { ControlProps } from './control'

/** Proportions that can be chosen where nobody knows a number, in words that the reading of numbers knows. */
export const proportions = [
  'almost none',
  'about a quarter',
  'about a third',
  'about half',
  'about two thirds',
  'about three quarters',
  'almost all',
] as const

/**
 * A number to read, a proportion alone where the form takes one, or one of the two ways of having none. A proportion that
 * was typed, and not chosen, is an option of its own.
 */
export function CountControl({ question, typed, label, hint, advice, editing }: ControlProps<'count'>) {
  const t = useTranslations('editor.count')
  const { key, share } = question
  const { problems } = editing
  const text = typed?.typed ?? ''
  const way = typed?.way ?? (text === '' ? undefined : 'number')
  const known: readonly string[] = proportions
  const chosen = way === 'share' ? text : ''
  const offered = chosen === '' || known.includes(chosen) ? known : [...known, chosen]
  return (
    <Radios
      name={`${key}.way`}
      id={key}
      legend={label}
      hint={hint}
      advice={advice}
      problem={problems.get(key) ?? problems.get(`${key}.way`)}
      value={way}
      options={[
        {
          value: 'number',
          label: t('number'),
          reveal: (
            <TextField
              name={`${key}.typed`}
              label={t('numberLabel')}
              hint={hint ? undefined : t('numberHint')}
              problem={problems.get(`${key}.typed`)}
              value={way === 'share' ? '' : text}
              width="medium"
            />
          ),
        },
        ...(share
          ? [
              {
                value: 'share',
                label: t('share'),
                reveal: (
                  <Radios
                    name={`${key}.share`}
                    legend={t('shareLabel')}
                    options={offered.map((value, place) => ({
                      value,
                      label: place < known.length ? t(`proportions.${place}`) : value,
                    }))}
                    value={chosen}
                    problem={problems.get(`${key}.share`)}
                  />
                ),
              },
            ]
          : []),
        { value: 'not-recorded', label: t('not-recorded') },
        { value: 'not-applicable', label: t('not-applicable') },
      ]}
    />
  )
}
