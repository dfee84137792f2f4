import { TextArea, TextField } from '../forms/field'
import type { ControlProps } from './control'

export const TextControl = ({ question, typed, label, hint, advice, editing }: ControlProps<'text'>) => (
  <TextField
    name={question.key}
    label={label}
    hint={hint}
    advice={advice}
    problem={editing.problems.get(question.key)}
    value={typed}
    lang={editing.language}
  />
)

export const ParagraphsControl = ({
  question,
  typed,
  label,
  hint,
  advice,
  editing,
}: ControlProps<'paragraphs'>) => (
  <TextArea
    name={question.key}
    label={label}
    hint={hint}
    advice={advice}
    problem={editing.problems.get(question.key)}
    value={typed}
    lang={editing.language}
    rows={12}
  />
)
