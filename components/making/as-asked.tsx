import { useLocale, useTranslations } from 'next-intl'
import type { Typed } from '@/forms/answer'
import type { Form, Question } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import type { Editing } from '../editor/control'
import { QuestionBlock } from '../editor/question'

/** Lists show one empty place, so that it can be seen what is asked of each. */
const emptyFor = ({ kind }: Question): Typed | undefined =>
  kind === 'people' ? [{}] : kind === 'lines' ? [''] : undefined

/** The questions of a form with the controls that their organizers get. Nothing that is typed here goes anywhere. */
export function AsAsked({ form }: { form: Form }) {
  const t = useTranslations('making')
  const locale = useLocale()
  const editing: Editing = {
    form,
    locale,
    language: locale,
    answers: {},
    problems: new Map(),
    advice: new Map(),
    event: { name: t('preview.event'), timeZone: 'UTC', startsOn: '2026-01-31', endsOn: '2026-01-31' },
    isFixed: true,
  }
  return form.sections.map((section) => (
    <section key={section.key} aria-labelledby={`section-${section.key}`}>
      <h2 id={`section-${section.key}`} dir="auto">
        {wordsIn(section.heading, locale) || t('untitled')}
      </h2>
      {section.questions.map((question) => (
        <QuestionBlock
          key={question.key}
          question={question}
          typed={emptyFor(question)}
          comments={[]}
          editing={editing}
        />
      ))}
    </section>
  ))
}
