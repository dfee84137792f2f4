import { useTranslations } from 'next-intl'
import type { ComponentType, ReactNode } from 'react'
import type { Typed } from '@/forms/answer'
import type { Kind, Question } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { ChoiceControl, ChoicesControl } from './choice-controls'
import { Comments, type ShownComment } from './comments'
import type { ControlProps, Editing } from './control'
import { CountControl } from './count-control'
import { LinesControl } from './lines-control'
import { DateControl, TimeControl } from './moment-controls'
import { PeopleControl } from './people-control'
import { useReadingWords } from './reading-words'
import { ParagraphsControl, TextControl } from './text-controls'

/** Which control a kind of question is answered with. A question is written once, in its form. */
const controls: { [K in Kind]: (props: ControlProps<K>) => ReactNode } = {
  text: TextControl,
  lines: LinesControl,
  paragraphs: ParagraphsControl,
  people: PeopleControl,
  count: CountControl,
  scale: ChoiceControl,
  choice: ChoiceControl,
  choices: ChoicesControl,
  date: DateControl,
  time: TimeControl,
}

type AnyControlProps = Omit<ControlProps<Kind>, 'question' | 'typed'> & {
  question: Question
  typed: Typed | undefined
}

type Props = {
  question: Question
  typed: Typed | undefined
  comments: readonly ShownComment[]
  editing: Editing
}

/** One question of a report in the editor, with what was typed, how it was read, and what the secretariat says about it. */
export function QuestionBlock({ question, typed, comments, editing }: Props) {
  const t = useTranslations('editor')
  const { key, label, hint, required } = question
  const said = wordsIn(label, editing.locale)
  // The table gives each kind its own control; the compiler cannot follow the kind from the key to the value.
  const Control = controls[question.kind] as unknown as ComponentType<AnyControlProps>
  const lines = [
    ...useReadingWords()(question, typed, editing.answers[key]),
    ...(editing.advice.get(key) ?? []),
  ]
  return (
    <div className="question">
      <Comments comments={comments} />
      <Control
        question={question}
        typed={typed}
        label={required ? said : t('optional', { label: said })}
        hint={hint && wordsIn(hint, editing.locale)}
        advice={lines.length > 0 && lines.map((line) => <p key={line}>{line}</p>)}
        editing={editing}
      />
    </div>
  )
}
