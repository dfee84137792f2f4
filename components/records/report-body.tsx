import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Answers, PersonAnswer } from '@/forms/answer'
import type { Form, Question } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { Entry } from './entry'
import { absenceOf, MissingValue } from './missing-value'
import { Participation } from './participation'
import { type Named, Person } from './person'
import { ReportAnswer } from './report-answer'
import { numberPassages, reportParts } from './report-parts'

export type ReportText = {
  form: Form
  answers: Answers
  /** BCP 47, of the report's own words. */
  language: string
  /** The address of the event's figure of participation; left out where the report is not public. */
  figure?: string
  /** Where the record comes from; it stands in the margin beside what a reader in a hurry looks for. */
  aside?: ReactNode
  /** Where the pages of those stand whom the report names, by their names; left out where the report is not public. */
  named?: Named | undefined
  /** What the desk has to say below each answer; the public reads none of it. */
  remarks?: (question: Question) => ReactNode
}

/** All that a report says, in the order in which it is read. The public page, the preview and the review desk share it. */
export function ReportBody({ form, answers, language, figure, aside, named, remarks }: ReportText) {
  const { lead, people, text, counts, gender } = reportParts(form)
  const numbers = numberPassages([...lead, ...text, ...gender], answers)
  const shared = { form, answers, language, numbers, remarks }
  return (
    <>
      <div className={aside ? 'report-lead has-aside' : 'report-lead'}>
        {aside}
        <div>
          {lead.map((question) => (
            <AnswerBlock key={question.key} question={question} isInner={Boolean(aside)} {...shared} />
          ))}
        </div>
      </div>
      <PeopleBlock people={people} named={named} {...shared} />
      {text.map((question) => (
        <AnswerBlock key={question.key} question={question} {...shared} />
      ))}
      <Participation counts={counts} gender={gender} figure={figure} {...shared} />
    </>
  )
}

type Shared = Omit<ReportText, 'aside' | 'remarks' | 'named'> & {
  numbers: Map<string, number>
  remarks: ReportText['remarks'] | undefined
}

/** One question of words: our heading for what it means, and in the margin how the form put it. */
function AnswerBlock({
  question,
  form,
  answers,
  language,
  numbers,
  remarks,
  isInner = false,
}: Shared & { question: Question; isInner?: boolean }) {
  const t = useTranslations('report')
  const locale = useLocale()
  const { key, concept, label } = question
  const asked = wordsIn(label, locale)
  return (
    <Entry
      id={key}
      isInner={isInner}
      heading={concept ? t(`headings.${concept as 'keyIssues'}`) : asked}
      margin={concept && <p className="asked">{t('asked', { words: asked })}</p>}
    >
      <ReportAnswer
        question={question}
        answer={answers[key]}
        from={numbers.get(key) ?? 1}
        language={language}
        formName={wordsIn(form.name, locale)}
      />
      {remarks?.(question)}
    </Entry>
  )
}

function PeopleBlock({
  people,
  named,
  form,
  answers,
  language,
  remarks,
}: Shared & { people: Question[]; named: Named | undefined }) {
  const t = useTranslations('report')
  const locale = useLocale()
  if (people.length === 0) return null
  return (
    <Entry id="people" heading={t('headings.people')} margin={<p>{t('asNamed')}</p>}>
      <dl className="roles" lang={language}>
        {people.map((question) => {
          const { key, concept, label } = question
          return (
            <div key={key} className="role">
              <dt lang={locale}>
                {concept ? t(`headings.${concept as 'speakers'}`) : wordsIn(label, locale)}
              </dt>
              <dd>
                <People answer={answers[key]} formName={wordsIn(form.name, locale)} named={named} />
                {remarks?.(question)}
              </dd>
            </div>
          )
        })}
      </dl>
    </Entry>
  )
}

function People({
  answer,
  formName,
  named,
}: {
  answer: Answers[string] | undefined
  formName: string
  named: Named | undefined
}) {
  if (!Array.isArray(answer)) {
    return <MissingValue absence={absenceOf(answer)} formName={formName} />
  }
  if (answer.length === 0) return <MissingValue formName={formName} />
  return (
    <ul className="people">
      {(answer as PersonAnswer[]).map((person) => (
        <li key={[person.name, person.organisation, person.position, person.asTyped].join(' · ')}>
          <Person person={person} named={named} />
        </li>
      ))}
    </ul>
  )
}
