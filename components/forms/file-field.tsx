import { ErrorMessage } from './error-message'
import { describedBy, type Labelled } from './field'

/** Chooses a file, or several. `accept` only sorts what is offered; what a file is, its content decides. */
export function FileField({
  accept,
  isMultiple = false,
  ...field
}: Omit<Labelled, 'value' | 'lang'> & { accept?: string; isMultiple?: boolean }) {
  const id = field.id ?? field.name
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
      <input
        id={id}
        name={field.name}
        type="file"
        accept={accept}
        multiple={isMultiple}
        className="file-input"
        aria-describedby={describedBy(id, field)}
        aria-invalid={field.problem ? true : undefined}
      />
    </div>
  )
}
