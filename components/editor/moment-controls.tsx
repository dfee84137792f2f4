import { useLocale, useTranslations } from 'next-intl'
import { daysIn, zoneName } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { FieldGroup } from '../forms/choices'
import { TextField } from '../forms/field'
import type { ControlProps } from './control'

/** One field that takes a day however it is written; the programme mostly knows it already. */
export function DateControl({ question, typed, label, hint, advice, editing }: ControlProps<'date'>) {
  const t = useTranslations('editor.date')
  const locale = useLocale() as Locale
  const { name, startsOn, endsOn } = editing.event
  return (
    <TextField
      name={question.key}
      label={label}
      hint={
        <>
          {hint} {t('hint', { event: name, days: daysIn(locale, startsOn, endsOn) })}
        </>
      }
      advice={advice}
      problem={editing.problems.get(question.key)}
      value={typed}
      width="medium"
    />
  )
}

export function TimeControl({ question, typed, label, hint, advice, editing }: ControlProps<'time'>) {
  const t = useTranslations('editor.time')
  const locale = useLocale() as Locale
  const { problems, event } = editing
  return (
    <FieldGroup
      id={question.key}
      legend={label}
      hint={
        <>
          {hint ?? t('example')} {t('zone', { zone: zoneName(locale, event.timeZone, event.startsOn) })}
        </>
      }
      advice={advice}
      problem={problems.get(question.key)}
    >
      <div className="side-by-side">
        {(['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            name={`${question.key}.${end}`}
            label={t(end)}
            problem={problems.get(`${question.key}.${end}`)}
            value={typed?.[end]}
            width="short"
          />
        ))}
      </div>
    </FieldGroup>
  )
}
