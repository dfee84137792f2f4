import { useLocale, useTranslations } from 'next-intl'
import type { EventField, EventProblem, TypedEvent } from '@/events/event-wish'
import { releasedForms } from '@/forms/released'
import { wordsIn } from '@/forms/words'
import { FieldGroup, Radios } from '../forms/choices'
import { TextField } from '../forms/field'

type Props = { typed: TypedEvent; problems: readonly EventProblem[] }

/** What an event is set by, new or old. */
export function EventFields({ typed, problems }: Props) {
  const t = useTranslations('eventMaking')
  const locale = useLocale()
  const problemAt = (field: EventField) => {
    const problem = problems.find((one) => one.field === field)
    return problem && t(`problems.${problem.code}`)
  }
  const text = (field: EventField, width: 'short' | 'medium' | 'full', hint?: string) => (
    <TextField
      name={field}
      label={t(`fields.${field}`)}
      hint={hint}
      width={width}
      value={typed[field]}
      problem={problemAt(field)}
    />
  )
  return (
    <>
      {text('name', 'full')}
      {text('place', 'medium', t('hints.place'))}
      {text('timeZone', 'medium', t('hints.timeZone'))}
      <FieldGroup id="days" legend={t('fields.days')} hint={t('hints.days')}>
        {text('startsOn', 'medium')}
        {text('endsOn', 'medium')}
      </FieldGroup>
      <Radios
        name="form"
        legend={t('fields.form')}
        hint={t('hints.form')}
        value={typed.form}
        problem={problemAt('form')}
        options={releasedForms()
          .toReversed()
          .map(({ key, name }) => ({
            value: key,
            label: (
              <>
                <span dir="auto">{wordsIn(name, locale)}</span> (<bdi>{key}</bdi>)
              </>
            ),
          }))}
      />
      <FieldGroup id="due" legend={t('fields.due')} hint={t('hints.due')}>
        {text('dueDay', 'medium')}
        {text('dueTime', 'short')}
      </FieldGroup>
      <FieldGroup id="short" legend={t('fields.short')} hint={t('hints.short')}>
        {text('shortDay', 'medium')}
        {text('shortTime', 'short')}
      </FieldGroup>
    </>
  )
}
