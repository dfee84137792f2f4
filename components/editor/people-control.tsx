import { useTranslations } from 'next-intl'
import { groups, type TypedPerson, waysToTakePart } from '@/forms/answer'
import { presentName } from '@/forms/fields'
import { peopleElsewhere } from '@/forms/people-in-draft'
import { Button } from '../forms/button'
import { FieldGroup, Radios } from '../forms/choices'
import { Details } from '../forms/details'
import { ErrorMessage } from '../forms/error-message'
import { TextField } from '../forms/field'
import type { ControlProps, Editing } from './control'
import { EntryButtons } from './entry-buttons'
import { LookUpField } from './look-up-field'

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
                {!editing.isFixed && (
                  <EntryButtons
                    list={key}
                    position={position}
                    length={typed.length}
                    of={person.name || person.organisation || t('number', { number: position + 1 })}
                  />
                )}
              </li>
            )
          })}
        </ol>
      )}
      {!editing.isFixed && (
        <>
          <Already questionKey={key} editing={editing} />
          <div className="button-row">
            <Button
              kind="quiet"
              name="do"
              value={`add:${key}`}
              id={typed.length === 0 ? `${key}.0.name` : undefined}
            >
              {t('add')}
              <span className="sr-only">: {label}</span>
            </Button>
            <Button kind="quiet" name="do" value={`people:${key}`}>
              {t('find')}
              <span className="sr-only">: {label}</span>
            </Button>
          </div>
        </>
      )}
    </FieldGroup>
  )
}

/** Whoever is in the report in another role is one press away, before anybody is searched for or typed again. */
function Already({ questionKey, editing }: { questionKey: string; editing: Editing }) {
  const t = useTranslations('editor.people')
  const others = peopleElsewhere(editing.people ?? [], questionKey)
  if (others.length === 0) return null
  return (
    <div className="people-already">
      <Details summary={t('already')}>
        <div className="button-row">
          {others.map(({ questionKey: from, position, person }) => (
            <Button
              key={`${from}.${position}`}
              kind="quiet"
              name="do"
              value={`copy:${questionKey}:${from}:${position}`}
            >
              {t('again', { name: person.name || person.organisation || '' })}
            </Button>
          ))}
        </div>
      </Details>
    </div>
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
  const editorWords = useTranslations('peopleEditor')
  const { problems } = editing
  const told = (part: 'name' | 'position' | 'organisation' | 'country') => ({
    name: `${name}.${part}`,
    label: t(part),
    problem: problems.get(`${name}.${part}`),
    advice: editing.advice.get(`${name}.${part}`)?.join(' '),
    value: person[part],
  })
  const lookUp = (part: 'name' | 'organisation', of: 'person' | 'organisation') => (
    <LookUpField
      {...told(part)}
      of={of}
      address={`/${editing.locale}/my/names`}
      words={{ found: editorWords('fromEarlier') }}
    />
  )
  const { group, tookPart } = person
  const known = useKnown(person)
  const summary = known === '' ? t('more') : t.rich('moreKnown', { known: () => <bdi>{known}</bdi> })
  return (
    <fieldset className="person-entry" id={name}>
      <legend>
        {t('number', { number })}: <bdi>{person.name || person.organisation}</bdi>
      </legend>
      {problems.has(name) && <ErrorMessage id={`${name}-problem`}>{problems.get(name)}</ErrorMessage>}
      <div className="person-parts">
        {lookUp('name', 'person')}
        <TextField {...told('position')} />
        {lookUp('organisation', 'organisation')}
      </div>
      <Details summary={summary} isOpen={problems.has(`${name}.group`) || problems.has(`${name}.country`)}>
        <GroupField name={`${name}.group`} value={group} problem={problems.get(`${name}.group`)} />
        <TextField {...told('country')} hint={t('countryHint')} spellCheck={false} />
        <TookPartField name={`${name}.tookPart`} value={tookPart} />
      </Details>
      {person.asTyped && <input type="hidden" name={`${name}.asTyped`} value={person.asTyped} />}
    </fieldset>
  )
}

/** What is folded away below a person, in a few words, so that it need not be unfolded to be read. */
function useKnown({ group = '', country = '', tookPart = '' }: TypedPerson): string {
  const named = useTranslations('people')
  const groupName = groups.find((known) => known === group)
  const way = waysToTakePart.find((known) => known === tookPart)
  return [groupName ? named(`groups.${groupName}`) : group, country, way && named(`tookPart.${way}`)]
    .filter(Boolean)
    .join(' · ')
}

type Choice = { name: string; value?: string | undefined; problem?: string | undefined }

/** What was typed before and is none of the options, as after an import, stays until another is chosen. */
export function GroupField({ name, value = '', problem }: Choice) {
  const t = useTranslations('editor.people')
  const named = useTranslations('people')
  const known: readonly string[] = groups
  const others = value !== '' && !known.includes(value) ? [{ value, label: value }] : []
  return (
    <Radios
      name={name}
      legend={t('group')}
      problem={problem}
      value={value}
      options={[
        ...groups.map((group) => ({ value: group as string, label: named(`groups.${group}`) })),
        ...others,
        { value: '', label: t('groupUnknown') },
      ]}
    />
  )
}

export function TookPartField({ name, value = '' }: Choice) {
  const t = useTranslations('editor.people')
  const named = useTranslations('people')
  const known: readonly string[] = waysToTakePart
  return (
    <Radios
      name={name}
      legend={t('tookPart')}
      value={known.includes(value) ? value : ''}
      options={[
        ...waysToTakePart.map((way) => ({ value: way as string, label: named(`tookPart.${way}`) })),
        { value: '', label: t('groupUnknown') },
      ]}
    />
  )
}
