import { useTranslations } from 'next-intl'
import type { SessionField, TypedSession } from '@/events/session-wish'
import { sessionTypes } from '@/forms/session-type'
import { FieldGroup, Radios } from '../forms/choices'
import { TextArea, TextField } from '../forms/field'

type Props = { typed: TypedSession; problems: readonly { field: SessionField; said: string }[] }

/** What the programme says of a session, new or old. */
export function SessionFields({ typed, problems }: Props) {
  const t = useTranslations('sessionMaking')
  const types = useTranslations('types')
  const problemAt = (field: SessionField) => problems.find((one) => one.field === field)?.said
  const text = (field: SessionField, width: 'short' | 'medium' | 'full', hint?: string) => (
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
      {text('code', 'short', t('hints.code'))}
      {text('title', 'full')}
      <Radios
        name="type"
        legend={t('fields.type')}
        value={typed.type}
        problem={problemAt('type')}
        options={sessionTypes.map((value) => ({ value, label: types(value) }))}
      />
      <FieldGroup id="when" legend={t('fields.when')} hint={t('hints.when')}>
        {text('heldOn', 'medium')}
        {text('from', 'short')}
        {text('to', 'short')}
      </FieldGroup>
      {text('place', 'medium')}
      {text('theme', 'full')}
      {text('subtheme', 'full')}
      <TextArea
        name="organizers"
        label={t('fields.organizers')}
        hint={t('hints.organizers')}
        value={typed.organizers}
        problem={problemAt('organizers')}
      />
    </>
  )
}
