import { useTranslations } from 'next-intl'
import type { Option, Question } from '@/forms/form'
import { valuesOf } from '@/forms/form-problems'
import { emptyPlaces } from '@/forms/read-question'
import { languages } from '@/forms/words'
import { ownNames } from '@/messages/locales'
import { FieldGroup } from '../forms/choices'
import { Details } from '../forms/details'
import { TextField } from '../forms/field'

type Asked = Extract<Question, { options: readonly Option[] }>

/** The options of a choice, each with its place and its words, and empty places for more. One without words is taken out. */
export function OptionFields({ question, problem }: { question: Asked; problem: string | undefined }) {
  const t = useTranslations('making')
  const known = question.concept && valuesOf[question.concept]
  const places: (Option | null)[] = [...question.options, ...Array.from({ length: emptyPlaces }, () => null)]
  return (
    <FieldGroup
      id="options"
      legend={t('options.legend')}
      hint={
        <>
          {t('options.hint')}
          {known && <> {t('options.known', { values: known.join(', ') })}</>}
        </>
      }
      problem={problem}
    >
      {places.map((option, at) => (
        <OptionField
          key={option?.value ?? `new-${at}`}
          option={option}
          at={at}
          problem={at === 0 ? problem : undefined}
        />
      ))}
    </FieldGroup>
  )
}

function OptionField({
  option,
  at,
  problem,
}: {
  option: Option | null
  at: number
  problem: string | undefined
}) {
  const t = useTranslations('making')
  const others = languages.filter((language) => language !== 'en')
  const number = t('options.number', { number: at + 1 })
  return (
    <div className="option-place">
      {option && <input type="hidden" name={`option-${at}-value`} value={option.value} />}
      <TextField
        name={`option-${at}-en`}
        label={option ? number : t('options.new', { number: at + 1 })}
        value={option?.label.en}
        lang="en"
        problem={problem}
      />
      <Details
        summary={
          <>
            {t('options.more')}
            <span className="sr-only">: {option?.label.en ?? number}</span>
          </>
        }
      >
        <TextField
          name={`option-${at}-place`}
          label={t('options.place')}
          width="short"
          inputMode="numeric"
          value={String(at + 1)}
        />
        {others.map((language) => (
          <TextField
            key={language}
            name={`option-${at}-${language}`}
            label={
              <>
                {number}, <span lang={language}>{ownNames[language]}</span>
              </>
            }
            value={option?.label[language]}
            lang={language}
          />
        ))}
      </Details>
    </div>
  )
}
