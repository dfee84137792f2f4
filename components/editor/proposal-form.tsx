import { useTranslations } from 'next-intl'
import type { Draft } from '@/forms/answer'
import type { Form, Question } from '@/forms/form'
import type { Reading } from '@/forms/reading/draft'
import { wordsIn } from '@/forms/words'
import { Button } from '../forms/button'
import { Notice } from '../forms/notice'
import { AnswerText } from './answer-text'
import { SourceLines } from './source-lines'

type Row = { question: Question; lines: [number, number]; state: 'new' | 'same' | 'other' }
type Side = { draft: Draft; reading: Reading }
type Lines = [first: number, last: number]

type Props = {
  path: string
  locale: string
  form: Form
  notesId: string
  revision: number
  /** The pasted text, line by line. */
  lines: readonly string[]
  rows: readonly Row[]
  there: Side
  proposed: Side
  leftover: readonly { lines: Lines; text: string }[]
  /** Fields of the text that this form has no question for. */
  missed: readonly string[]
  doubts: readonly { field: string; lines: Lines; readings: string[] }[]
}

/** Every proposed answer beside the lines it comes from, to be taken or left; then every line that has no place. */
export function ProposalForm(props: Props) {
  const { path, notesId, revision, lines, rows, leftover, missed, doubts } = props
  const t = useTranslations('notes')
  return (
    <>
      <p className="back-link">
        <a href={`${path}/notes`}>{t('again')}</a>
      </p>
      <h1>{t('proposalHeading')}</h1>
      <p className="lede">{t('found', { count: rows.length })}</p>
      {doubts.length > 0 && (
        <Notice heading={t('doubtsHeading')}>
          {doubts.map(({ field, lines: [first], readings }) => (
            <p key={field}>{t('doubt', { line: first, readings: readings.join(', ') })}</p>
          ))}
        </Notice>
      )}
      <form method="post" action={`${path}/notes/${notesId}/use`} noValidate>
        <input type="hidden" name="base" value={revision} />
        {rows.map((row) => (
          <ProposedAnswer key={row.question.key} row={row} {...props} />
        ))}
        {rows.length > 0 && <Button>{t('use')}</Button>}
      </form>
      <section aria-labelledby="leftover">
        <h2 id="leftover">{t('leftoverHeading')}</h2>
        {leftover.length === 0 ? (
          <p>{t('noLeftover')}</p>
        ) : (
          <>
            <p>{t('leftover', { count: leftover.reduce((sum, part) => sum + tally(part.text), 0) })}</p>
            {leftover.map(({ lines: span }) => (
              <SourceLines key={span[0]} lines={lines} span={span} />
            ))}
          </>
        )}
        {missed.length > 0 && <p>{t('missed', { count: missed.length })}</p>}
      </section>
    </>
  )
}

const tally = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length

function ProposedAnswer({ row, lines, there, proposed, form, locale }: Props & { row: Row }) {
  const t = useTranslations('notes')
  const { question, lines: span, state } = row
  const { key } = question
  const label = wordsIn(question.label, locale)
  const shown = (side: Side) => (
    <AnswerText
      question={question}
      typed={side.draft.typed[key]}
      answer={side.reading.answers[key]}
      language={side.draft.language}
      formName={wordsIn(form.name, locale)}
    />
  )
  return (
    <section className="proposed" aria-labelledby={`proposed-${key}`}>
      <h2 id={`proposed-${key}`}>{label}</h2>
      <div className="two-sides">
        <div>
          <h3>{t('source', { first: span[0], last: span[1], count: span[1] - span[0] + 1 })}</h3>
          <SourceLines lines={lines} span={span} />
        </div>
        <div>
          <h3>{t('proposed')}</h3>
          {shown(proposed)}
          {state === 'other' && (
            <>
              <h3>{t('there')}</h3>
              {shown(there)}
            </>
          )}
        </div>
      </div>
      {state === 'same' ? (
        <p className="field-hint">{t('same')}</p>
      ) : (
        <div className="choice">
          <input id={`use-${key}`} type="checkbox" name="use" value={key} defaultChecked={state === 'new'} />
          <label htmlFor={`use-${key}`}>
            {t(state === 'new' ? 'useThis' : 'useInstead')}
            <span className="sr-only">: {label}</span>
          </label>
        </div>
      )}
    </section>
  )
}
