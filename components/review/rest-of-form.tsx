import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Answers } from '@/forms/answer'
import { type Form, type Question, questionsOf } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { Entry } from '../records/entry'
import { ReportAnswer } from '../records/report-answer'
import { reportParts } from '../records/report-parts'

type Props = {
  form: Form
  /** All that was read, also what the public does not see. */
  answers: Answers
  language: string
  remarks: (question: Question) => ReactNode
}

/** The answers that stand in the head of the public page, and those that the public never reads, to be commented on too. */
export function RestOfForm({ form, answers, language, remarks }: Props) {
  const t = useTranslations('review.rest')
  const locale = useLocale()
  const shown = new Set(Object.values(reportParts(form)).flat())
  const rest = questionsOf(form).filter((question) => !shown.has(question))
  if (rest.length === 0) return null
  return (
    <Entry id="rest" heading={t('heading')} margin={<p>{t('why')}</p>}>
      <dl className="rest-of-form">
        {rest.map((question) => (
          <div key={question.key}>
            <dt>
              {wordsIn(question.label, locale)}
              {question.internal && <span className="margin-note"> {t('internal')}</span>}
            </dt>
            <dd>
              <ReportAnswer
                question={question}
                answer={answers[question.key]}
                from={1}
                language={language}
                formName={wordsIn(form.name, locale)}
              />
              {remarks(question)}
            </dd>
          </div>
        ))}
      </dl>
    </Entry>
  )
}
