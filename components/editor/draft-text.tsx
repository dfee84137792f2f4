import type { Draft } from '@/forms/answer'
import type { Form } from '@/forms/form'
import type { Reading } from '@/forms/reading/draft'
import { wordsIn } from '@/forms/words'
import { AnswerText } from './answer-text'

/** A whole draft read back, section by section. */
export function DraftText({
  form,
  draft,
  reading,
  locale,
}: {
  form: Form
  draft: Draft
  reading: Reading
  locale: string
}) {
  return form.sections.map((section) => (
    <section key={section.key} aria-labelledby={`read-${section.key}`}>
      <h2 id={`read-${section.key}`}>{wordsIn(section.heading, locale)}</h2>
      <dl className="summary">
        {section.questions.map((question) => (
          <div key={question.key} className="summary-row">
            <dt>{wordsIn(question.label, locale)}</dt>
            <dd>
              <AnswerText
                question={question}
                typed={draft.typed[question.key]}
                answer={reading.answers[question.key]}
                language={draft.language}
                formName={wordsIn(form.name, locale)}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}
