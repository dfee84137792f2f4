import { useTranslations } from 'next-intl'
import type { Draft } from '@/forms/answer'
import type { Form } from '@/forms/form'
import type { Reading } from '@/forms/reading/draft'
import { wordsIn } from '@/forms/words'
import { dayIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import type { ProposedRow } from '@/reports/proposal'
import { type ChoiceOption, Radios } from '../forms/choices'
import { AnswerText } from './answer-text'
import type { Editing } from './control'
import { QuestionBlock } from './question'

export type Side = { draft: Draft; reading: Reading }

type Props = {
  row: ProposedRow
  form: Form
  locale: Locale
  there: Side
  taken: Side
  editing: Editing
}

/** How sure a reading is, in three words; the numbers behind them are the importer's own. */
export const sureness = (confidence: number): 'sure' | 'likely' | 'look' =>
  confidence >= 0.9 ? 'sure' : confidence >= 0.75 ? 'likely' : 'look'

/** One proposed answer: what it would be, how it was found, what is there, and what to do. Mine stays unless asked away. */
export function ProposedAnswer(props: Props) {
  const { row, form, locale, there, taken } = props
  const t = useTranslations('notes')
  const { question, lines, state, doubt, typed } = row
  const { key } = question
  const [first, last] = lines
  const shown = ({ draft, reading }: Side) => (
    <AnswerText
      question={question}
      typed={draft.typed[key]}
      answer={reading.answers[key]}
      language={draft.language}
      formName={wordsIn(form.name, locale)}
    />
  )
  const isOpen = doubt !== undefined && state !== 'same'
  return (
    <section className="proposed" aria-labelledby={`proposed-${key}`}>
      <h3 id={`proposed-${key}`} tabIndex={-1}>
        {wordsIn(question.label, locale)}
      </h3>
      <p className="margin-note">
        <a href={`#line-${first}`}>{t('lines', { first, last, count: last - first + 1 })}</a>
        {typed !== undefined && ` · ${t(`rules.${row.rule}`)}`}
        {' · '}
        {t(isOpen ? 'sure.look' : `sure.${sureness(row.confidence)}`)}
      </p>
      {typed !== undefined && shown(taken)}
      {(state === 'other' || state === 'expected') && (
        <>
          <h4>{t('there')}</h4>
          {shown(there)}
        </>
      )}
      {isOpen && <p className="field-advice">{t(`doubts.${doubt.kind}`, doubtWords(props))}</p>}
      {state === 'same' ? <p className="field-hint">{t('same')}</p> : <Choice {...props} />}
    </section>
  )
}

/** The words of a date that contradicts itself: what its line says, and which day of the week it really was. */
function doubtWords({ row: { doubt }, locale, taken }: Props) {
  const [reading = ''] = doubt?.readings ?? []
  const day = /^\d{4}-\d{2}-\d{2}$/.test(reading) ? dayIn(locale, reading, 'full') : reading
  return { day, line: doubt?.lines[0] ?? 0, language: taken.draft.language }
}

function Choice({ row, locale, editing, taken }: Props) {
  const t = useTranslations('notes')
  const { question, state, doubt, typed } = row
  const { key } = question
  const label = wordsIn(question.label, locale)
  const readings: ChoiceOption[] =
    doubt?.kind === 'ambiguous-date'
      ? doubt.readings.map((reading) => ({
          value: `reading:${reading}`,
          label: dayIn(locale, reading, 'full'),
          hint:
            editing.event.startsOn <= reading && reading <= editing.event.endsOn
              ? t('duringEvent', { event: editing.event.name })
              : undefined,
        }))
      : []
  const keep: ChoiceOption = { value: 'keep', label: t(state === 'new' ? 'leaveOut' : 'keepMine') }
  const edit: ChoiceOption = {
    value: 'edit',
    label: t('edit'),
    reveal: (
      <QuestionBlock
        question={question}
        typed={typed ?? undefined}
        comments={[]}
        editing={{ ...editing, answers: taken.reading.answers }}
      />
    ),
  }
  const use: ChoiceOption[] = typed === undefined ? [] : [{ value: 'use', label: t('useThis') }]
  return (
    <Radios
      name={`take:${key}`}
      legend={
        <>
          {t('legend')}
          <span className="sr-only">: {label}</span>
        </>
      }
      isInline={readings.length === 0}
      value={state !== 'other' && doubt === undefined ? 'use' : 'keep'}
      options={state === 'other' ? [keep, ...readings, ...use, edit] : [...readings, ...use, edit, keep]}
    />
  )
}
