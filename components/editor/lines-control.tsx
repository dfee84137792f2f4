import { useTranslations } from 'next-intl'
import { presentName } from '@/forms/fields'
import { Button } from '../forms/button'
import { FieldGroup } from '../forms/choices'
import { TextArea } from '../forms/field'
import type { ControlProps } from './control'
import { EntryButtons } from './entry-buttons'

/** One box an entry. An answer that has none yet begins with an empty one. */
export function LinesControl({ question, typed, label, hint, advice, editing }: ControlProps<'lines'>) {
  const t = useTranslations('editor.entry')
  const { key, guidance } = question
  const entries = typed && typed.length > 0 ? typed : ['']
  return (
    <FieldGroup id={key} legend={label} hint={hint} advice={advice} problem={editing.problems.get(key)}>
      <input type="hidden" name={presentName(key)} value="" />
      <ol className="entries">
        {entries.map((entry, position) => {
          const name = `${key}.${position}`
          const number = t('number', { number: position + 1 })
          return (
            <li key={name}>
              <TextArea
                name={name}
                label={number}
                problem={editing.problems.get(name)}
                advice={editing.advice.get(name)?.join(' ')}
                value={entry}
                lang={editing.language}
                rows={guidance?.unit === 'paragraph' ? 6 : 3}
              />
              {typed && typed.length > 0 && !editing.isFixed && (
                <EntryButtons
                  list={key}
                  position={position}
                  length={entries.length}
                  of={`${number}, ${label}`}
                />
              )}
            </li>
          )
        })}
      </ol>
      {!editing.isFixed && (
        <Button kind="quiet" name="do" value={`add:${key}`}>
          {t('add')}
          <span className="sr-only">: {label}</span>
        </Button>
      )}
    </FieldGroup>
  )
}
