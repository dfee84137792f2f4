import { useTranslations } from 'next-intl'
import type { Answer, Count, PersonAnswer, Typed } from '@/forms/answer'
import type { Question } from '@/forms/form'
import { nounOf, ownWords, useCountWords } from '../records/count-words'
import { Says } from '../records/missing-value'
import { Person } from '../records/person'
import { ReportAnswer } from '../records/report-answer'

type Props = {
  question: Question
  typed: Typed | undefined
  /** What the reading makes of it; absent where it can make nothing of it. */
  answer: Answer | undefined
  /** The language of the report. */
  language: string
  formName: string
}

/** One answer read back: as it will be understood, or word for word where it cannot be read. */
export function AnswerText({ question, typed, answer, language, formName }: Props) {
  if (answer === undefined) return <Unread typed={typed} />
  if (question.kind === 'count') return <CountText question={question} count={answer as Count} />
  if (question.kind === 'people' && Array.isArray(answer))
    return (
      <ul className="people">
        {(answer as PersonAnswer[]).map((person) => (
          <li key={[person.name, person.organisation, person.position, person.asTyped].join(' · ')}>
            <Person person={person} />
          </li>
        ))}
      </ul>
    )
  return <ReportAnswer question={question} answer={answer} from={1} language={language} formName={formName} />
}

/** The number itself, also where the public will only read that there were fewer than five. */
function CountText({ question, count }: { question: Question; count: Count }) {
  const words = useCountWords()
  const own = ownWords(count)
  return (
    <p>
      {words(nounOf(question.concept), count)} {own !== null && <Says words={own} />}
    </p>
  )
}

/** Everything that was typed and cannot be read, so that nothing looks lost. */
function Unread({ typed }: { typed: Typed | undefined }) {
  const t = useTranslations('editor')
  const words = typedWords(typed)
  if (words === '') return <p className="missing">{t('notProvided')}</p>
  return (
    <p dir="auto" className="typed-text">
      {words}
    </p>
  )
}

/** What was typed for one question as plain lines, whatever its kind; empty where nothing was. */
export function typedWords(typed: Typed | undefined): string {
  if (typed === undefined) return ''
  if (typeof typed === 'string') return typed.trim()
  const entries: unknown[] = Array.isArray(typed) ? typed : [typed]
  return entries
    .map((entry) =>
      typeof entry === 'string'
        ? entry
        : Object.entries(Object(entry))
            .filter(([part]) => part !== 'asTyped' && part !== 'way')
            .map(([, text]) => text)
            .join(' · '),
    )
    .filter((line) => line.trim() !== '')
    .join('\n')
}
