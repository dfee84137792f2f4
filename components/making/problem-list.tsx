import { useLocale, useTranslations } from 'next-intl'
import { findQuestion } from '@/forms/edit-form'
import type { Form } from '@/forms/form'
import type { FormProblem } from '@/forms/form-problems'
import { findForm } from '@/forms/released'
import { wordsIn } from '@/forms/words'

/** The sentence on what keeps a form from being released. */
export function useFormProblemWords(form: Form): (problem: FormProblem) => string {
  const t = useTranslations('making')
  const locale = useLocale()
  const named = (key: string | undefined) => {
    const question = key === undefined ? undefined : findQuestion(form, key)
    return (question && wordsIn(question.label, locale)) || key || ''
  }
  return ({ code, question, section, other = '', kind }) => {
    const heading = form.sections.find(({ key }) => key === section)?.heading
    const clash = findForm(other)
    return t(`problems.${code}`, {
      question: named(question),
      key: question ?? '',
      section: (heading && wordsIn(heading, locale)) || section || '',
      other: clash ? wordsIn(clash.name, locale) : code === 'concept-twice' ? named(other) : other,
      kind: kind ? t(`kinds.${kind}`) : '',
    })
  }
}

/** What is to be put right before a release, each sentence leading to where that is done. */
export function ProblemList({
  problems,
  form,
  path,
}: {
  problems: readonly FormProblem[]
  form: Form
  path: string
}) {
  const t = useTranslations('making')
  const words = useFormProblemWords(form)
  const placeOf = ({ code, question, section }: FormProblem): string => {
    if (question) return `${path}/questions/${question}`
    if (code === 'empty-section') return `${path}#section-${section}`
    return code === 'no-title' ? `${path}/add` : `${path}/names`
  }
  return (
    <section aria-labelledby="open-heading">
      <h2 id="open-heading">{t('open', { count: problems.length })}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>
            <a href={placeOf(problem)}>{words(problem)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
