import type { ReactNode } from 'react'
import { ErrorMessage } from './error-message'
import { describedBy } from './field'

/** `reveal` is a control that belongs to the option; it stands below it, also while the option is not chosen. */
export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode; reveal?: ReactNode }

type Group = {
  name: string
  legend: ReactNode
  options: readonly ChoiceOption[]
  id?: string
  hint?: ReactNode
  advice?: ReactNode
  problem?: string | undefined
  isLarge?: boolean
  /** Side by side, for two or three short options. */
  isInline?: boolean
}

function Around({
  id,
  group,
  children,
}: {
  id: string
  group: Omit<Group, 'options' | 'name'>
  children: ReactNode
}) {
  return (
    <fieldset
      className={group.problem ? 'field has-problem' : 'field'}
      aria-describedby={describedBy(id, group)}
    >
      <legend className={group.isLarge ? 'field-label is-large' : 'field-label'}>{group.legend}</legend>
      {group.hint && (
        <div id={`${id}-hint`} className="field-hint">
          {group.hint}
        </div>
      )}
      {group.problem && <ErrorMessage id={`${id}-problem`}>{group.problem}</ErrorMessage>}
      {children}
      {group.advice && (
        <div id={`${id}-advice`} className="field-advice">
          {group.advice}
        </div>
      )}
    </fieldset>
  )
}

type Control = {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  option: ChoiceOption
  isChosen: boolean
}

function Choice({ type, id, name, option, isChosen }: Control) {
  return (
    <div className="choice">
      <input
        id={id}
        type={type}
        name={name}
        value={option.value}
        defaultChecked={isChosen}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
      />
      <label htmlFor={id}>{option.label}</label>
      {option.hint && (
        <div id={`${id}-hint`} className="field-hint">
          {option.hint}
        </div>
      )}
      {option.reveal && <div className="choice-reveal">{option.reveal}</div>}
    </div>
  )
}

/** The first control has the id of the group, so that a link from the error summary lands on it. */
function Choices({ type, chosen, ...group }: Group & { type: Control['type']; chosen: readonly string[] }) {
  const id = group.id ?? group.name
  return (
    <Around id={id} group={group}>
      <div className={group.isInline ? 'choices is-inline' : 'choices'}>
        {group.options.map((option, index) => (
          <Choice
            key={option.value}
            type={type}
            id={index === 0 ? id : `${id}-${option.value}`}
            name={group.name}
            option={option}
            isChosen={chosen.includes(option.value)}
          />
        ))}
      </div>
    </Around>
  )
}

export const Radios = ({ value, ...group }: Group & { value?: string | undefined }) => (
  <Choices {...group} type="radio" chosen={value === undefined ? [] : [value]} />
)

export const Checkboxes = ({ values = [], ...group }: Group & { values?: readonly string[] }) => (
  <Choices {...group} type="checkbox" chosen={values} />
)

/** One box that stands alone. */
export function Checkbox({
  name,
  label,
  hint,
  problem,
  id = name,
  value = 'on',
  isChecked = false,
}: {
  name: string
  label: ReactNode
  hint?: ReactNode
  problem?: string | undefined
  id?: string
  value?: string
  isChecked?: boolean
}) {
  return (
    <div className={problem ? 'field has-problem' : 'field'}>
      {problem && <ErrorMessage id={`${id}-problem`}>{problem}</ErrorMessage>}
      <div className="choice">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={isChecked}
          aria-describedby={describedBy(id, { hint, problem })}
          aria-invalid={problem ? true : undefined}
        />
        <label htmlFor={id}>{label}</label>
        {hint && (
          <div id={`${id}-hint`} className="field-hint">
            {hint}
          </div>
        )}
      </div>
    </div>
  )
}

/** A fieldset around controls that answer one question together. */
export const FieldGroup = ({
  id,
  children,
  ...group
}: Omit<Group, 'options' | 'name' | 'id'> & { id: string; children: ReactNode }) => (
  <Around id={id} group={group}>
    {children}
  </Around>
)
