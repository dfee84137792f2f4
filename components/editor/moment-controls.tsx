import { useLocale, useTranslations } from 'next-intl'
import { fieldName, otherDay } from '@/forms/fields'
import { dayIn, daysIn, zoneName } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { FieldGroup, Radios } from '../forms/choices'
import { TextField } from '../forms/field'
import type { ControlProps } from './control'

/** More days than this are no programme but a season; then one field takes the day. */
const mostDays = 10

/** The days of the event, one to choose, and one more field that takes a day however it is written. */
export function DateControl({ question, typed = '', label, hint, advice, editing }: ControlProps<'date'>) {
  const t = useTranslations('editor.date')
  const locale = useLocale() as Locale
  const { key } = question
  const { name, startsOn, endsOn } = editing.event
  const days = daysFrom(startsOn, endsOn)
  const problem = editing.problems.get(key)
  const example = t('hint', { event: name, days: daysIn(locale, startsOn, endsOn) })
  if (days.length > mostDays)
    return (
      <TextField
        name={key}
        label={label}
        hint={
          <>
            {hint} {example}
          </>
        }
        advice={advice}
        problem={problem}
        value={typed}
        width="medium"
      />
    )
  const isOther = typed !== '' && !days.includes(typed)
  return (
    <Radios
      name={key}
      legend={label}
      hint={hint}
      advice={advice}
      problem={problem}
      value={isOther ? otherDay : typed === '' ? undefined : typed}
      options={[
        ...days.map((day) => ({ value: day, label: dayIn(locale, day, 'full') })),
        {
          value: otherDay,
          label: t('other'),
          reveal: (
            <TextField
              name={fieldName(key, otherDay)}
              label={t('otherLabel')}
              hint={example}
              value={isOther ? typed : ''}
              width="medium"
            />
          ),
        },
      ]}
    />
  )
}

/** Every day from the first to the last, as ISO 8601; one more than can be chosen from where there are many. */
function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (
    let day = new Date(`${first}T00:00:00Z`);
    days.length <= mostDays;
    day.setUTCDate(day.getUTCDate() + 1)
  ) {
    const iso = day.toISOString().slice(0, 10)
    if (iso > last) break
    days.push(iso)
  }
  return days
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
