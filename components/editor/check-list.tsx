import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Draft } from '@/forms/answer'
import type { Form } from '@/forms/form'
import type { Problem, Reading } from '@/forms/reading/draft'
import { wordsIn } from '@/forms/words'
import { ownNames } from '@/messages/locales'
import { AnswerText } from './answer-text'
import { useProblemWords } from './problem-words'
import { topicsAndLanguage } from './tasks'

type Props = {
  path: string
  form: Form
  draft: Draft
  reading: Reading
  locale: string
  /** The names of the topics, by id. */
  topics: ReadonlyMap<string, string>
}

/** Where the field of a problem can be changed. */
export function fieldAddress(path: string, form: Form, { questionKey, field }: Problem): string {
  const section = form.sections.find(({ questions }) => questions.some(({ key }) => key === questionKey))
  return `${path}/edit/${section?.key ?? topicsAndLanguage}?problems=all#${field}`
}

/** Everything that would be submitted, read back, section by section, each with the way to change it. */
export function CheckList({ path, form, draft, reading, locale, topics }: Props) {
  const t = useTranslations('check')
  const format = useFormatter()
  const words = useProblemWords(form, locale)
  const formName = wordsIn(form.name, locale)
  const wrong = (key: string) => reading.problems.filter(({ questionKey }) => questionKey === key)
  const language = draft.language as keyof typeof ownNames
  return (
    <>
      {form.sections.map((section) => (
        <section key={section.key} aria-labelledby={`check-${section.key}`}>
          <h2 id={`check-${section.key}`}>{wordsIn(section.heading, locale)}</h2>
          <dl className="summary">
            {section.questions.map((question) => {
              const { key, label } = question
              const said = wordsIn(label, locale)
              return (
                <SummaryRow
                  key={key}
                  name={said}
                  href={`${path}/edit/${section.key}#${key}`}
                  isWrong={wrong(key).length > 0}
                >
                  <Wrong sentences={wrong(key).map((problem) => words(problem))} />
                  <AnswerText
                    question={question}
                    typed={draft.typed[key]}
                    answer={reading.answers[key]}
                    language={draft.language}
                    formName={formName}
                  />
                </SummaryRow>
              )
            })}
          </dl>
        </section>
      ))}
      <section aria-labelledby="check-topics">
        <h2 id="check-topics">{t('topicsAndLanguage')}</h2>
        <dl className="summary">
          <SummaryRow name={t('topics')} href={`${path}/edit/${topicsAndLanguage}#topics`}>
            <Wrong sentences={wrong('topics').map((problem) => words(problem))} />
            {draft.topics.length === 0 ? (
              <p className="missing">{t('none')}</p>
            ) : (
              <p>{format.list(draft.topics.map((id) => topics.get(id) ?? id))}</p>
            )}
          </SummaryRow>
          <SummaryRow name={t('language')} href={`${path}/edit/${topicsAndLanguage}#language`}>
            <Wrong sentences={wrong('language').map((problem) => words(problem))} />
            <p lang={draft.language}>{ownNames[language] ?? draft.language}</p>
          </SummaryRow>
        </dl>
      </section>
    </>
  )
}

function SummaryRow({
  name,
  href,
  isWrong = false,
  children,
}: {
  name: string
  href: string
  isWrong?: boolean
  children: ReactNode
}) {
  const t = useTranslations('check')
  return (
    <div className={isWrong ? 'summary-row has-problem' : 'summary-row'}>
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd className="summary-change">
        <a href={href}>
          {t('change')}
          <span className="sr-only">: {name}</span>
        </a>
      </dd>
    </div>
  )
}

const Wrong = ({ sentences }: { sentences: readonly string[] }) =>
  sentences.map((sentence) => (
    <p key={sentence} className="field-problem">
      {sentence}
    </p>
  ))
