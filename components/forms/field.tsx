import type { HTMLAttributes, InputHTMLAttributes, ReactNode } from 'react'
import { directionOf } from '@/messages/locales'
import { ErrorMessage } from './error-message'

/**
 * What every labelled control has. `id` is the name where it is not given, so that a link to `#name` finds the control.
 * `advice` never blocks and is read out with the control; `lang` is the language of what is typed, where it is known.
 */
export type Labelled = {
  name: string
  label: ReactNode
  id?: string
  hint?: ReactNode
  advice?: ReactNode
  problem?: string | undefined
  value?: string | undefined
  lang?: string | undefined
  autoComplete?: string
  spellCheck?: boolean
  /** The label is the heading of its page or section. */
  isLarge?: boolean
}

/** The ids that a control is described by, in the order they stand on the page. */
export const describedBy = (
  id: string,
  { hint, advice, problem }: Pick<Labelled, 'hint' | 'advice' | 'problem'>,
) =>
  [hint && `${id}-hint`, problem && `${id}-problem`, advice && `${id}-advice`].filter(Boolean).join(' ') ||
  undefined

/** Typed words have the direction of their language where it is known, and their own where it is not. */
const spoken = (lang: string | undefined): HTMLAttributes<HTMLElement> =>
  lang === undefined ? { dir: 'auto' } : { lang, dir: directionOf(lang) === 'rtl' ? 'rtl' : 'auto' }

function Around({ id, field, children }: { id: string; field: Labelled; children: ReactNode }) {
  return (
    <div className={field.problem ? 'field has-problem' : 'field'}>
      <label className={field.isLarge ? 'field-label is-large' : 'field-label'} htmlFor={id}>
        {field.label}
      </label>
      {field.hint && (
        <div id={`${id}-hint`} className="field-hint">
          {field.hint}
        </div>
      )}
      {field.problem && <ErrorMessage id={`${id}-problem`}>{field.problem}</ErrorMessage>}
      {children}
      {field.advice && (
        <div id={`${id}-advice`} className="field-advice">
          {field.advice}
        </div>
      )}
    </div>
  )
}

type Text = Labelled & {
  type?: 'text' | 'email' | 'search' | 'url'
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  /** How much the answer is expected to need. */
  width?: 'short' | 'medium' | 'full'
}

export function TextField({ type = 'text', inputMode, width = 'full', ...field }: Text) {
  const id = field.id ?? field.name
  return (
    <Around id={id} field={field}>
      <input
        {...spoken(field.lang)}
        id={id}
        name={field.name}
        type={type}
        inputMode={inputMode}
        className={`input is-${width}`}
        defaultValue={field.value ?? ''}
        autoComplete={field.autoComplete ?? 'off'}
        spellCheck={field.spellCheck}
        aria-describedby={describedBy(id, field)}
        aria-invalid={field.problem ? true : undefined}
      />
    </Around>
  )
}

export function TextArea({ rows = 4, ...field }: Labelled & { rows?: number }) {
  const id = field.id ?? field.name
  return (
    <Around id={id} field={field}>
      <textarea
        {...spoken(field.lang)}
        id={id}
        name={field.name}
        rows={rows}
        className={rows > 8 ? 'input is-full is-tall' : 'input is-full'}
        defaultValue={field.value ?? ''}
        autoComplete={field.autoComplete ?? 'off'}
        spellCheck={field.spellCheck}
        aria-describedby={describedBy(id, field)}
        aria-invalid={field.problem ? true : undefined}
      />
    </Around>
  )
}
