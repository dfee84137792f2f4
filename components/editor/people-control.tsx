import { useTranslations } from 'next-intl'
import type { TypedPerson } from '@/forms/answer'
import { groups } from '@/forms/answer'
import { presentName } from '@/forms/fields'
import { Button } from '../forms/button'
import { FieldGroup } from '../forms/choices'
import { Details } from '../forms/details'
import { ErrorMessage } from '../forms/error-message'
import { TextField } from '../forms/field'
import type { ControlProps, Editing } from './control'
import { EntryButtons } from './entry-buttons'

/** The people of one role, one after another in the order that the record will have. */
export function PeopleControl({
  question,
  typed = [],
  label,
  hint,
  advice,
  editing,
}: ControlProps<'people'>) {
  const t = useTranslations('editor.people')
  const { key } = question
  return (
    <FieldGroup id={key} legend={label} hint={hint} advice={advice} problem={editing.problems.get(key)}>
      <input type="hidden" name={presentName(key)} value="" />
      {typed.length === 0 ? (
        <p className="field-hint">{t('nobody')}</p>
      ) : (
        <ol className="entries">
          {typed.map((person, position) => {
            const name = `${key}.${position}`
            return (
              <li key={name}>
                <Person name={name} person={person} number={position + 1} editing={editing} />
                <EntryButtons
                  list={key}
                  position={position}
                  length={typed.length}
                  of={person.name || person.organisation || t('number', { number: position + 1 })}
                />
              </li>
            )
          })}
        </ol>
      )}
      <Button
        kind="quiet"
        name="do"
        value={`add:${key}`}
        id={typed.length === 0 ? `${key}.0.name` : undefined}
      >
        {t('add')}
        <span className="sr-only">: {label}</span>
      </Button>
    </FieldGroup>
  )
}

function Person({
  name,
  person,
  number,
  editing,
}: {
  name: string
  person: TypedPerson
  number: number
  editing: Editing
}) {
  const t = useTranslations('editor.people')
  const { problems } = editing
  const field = (part: 'name' | 'position' | 'organisation' | 'country') => (
    <TextField
      name={`${name}.${part}`}
      label={t(part)}
      hint={part === 'country' ? t('countryHint') : undefined}
      problem={problems.get(`${name}.${part}`)}
      advice={editing.advice.get(`${name}.${part}`)?.join(' ')}
      value={person[part]}
      spellCheck={part === 'position' ? undefined : false}
    />
  )
  return (
    <fieldset className="person-entry" id={name}>
      <legend>
        {t('number', { number })}: <bdi>{person.name || person.organisation}</bdi>
      </legend>
      {problems.has(name) && <ErrorMessage id={`${name}-problem`}>{problems.get(name)}</ErrorMessage>}
      {field('name')}
      {field('position')}
      {field('organisation')}
      <Details summary={t('more')} isOpen={Boolean(person.group || person.country)}>
        <GroupField name={`${name}.group`} value={person.group} problem={problems.get(`${name}.group`)} />
        {field('country')}
      </Details>
      {person.asTyped && <input type="hidden" name={`${name}.asTyped`} value={person.asTyped} />}
    </fieldset>
  )
}

/** Ten groups for each of many people: a list that opens keeps the page readable. */
function GroupField({
  name,
  value = '',
  problem,
}: {
  name: string
  value?: string
  problem?: string | undefined
}) {
  const t = useTranslations('editor.people')
  const named = useTranslations('people')
  const known: readonly string[] = groups
  return (
    <div className={problem ? 'field has-problem' : 'field'}>
      <label className="field-label" htmlFor={name}>
        {t('group')}
      </label>
      {problem && <ErrorMessage id={`${name}-problem`}>{problem}</ErrorMessage>}
      <select
        className="input"
        id={name}
        name={name}
        defaultValue={value}
        aria-describedby={problem ? `${name}-problem` : undefined}
      >
        <option value="">{t('groupUnknown')}</option>
        {groups.map((group) => (
          <option key={group} value={group}>
            {named(`groups.${group}`)}
          </option>
        ))}
        {value !== '' && !known.includes(value) && <option value={value}>{value}</option>}
      </select>
    </div>
  )
}
