import { useTranslations } from 'next-intl'
import type { Form } from '@/forms/form'
import type { FormProblem, ProblemCode } from '@/forms/form-problems'
import { ErrorSummary } from '../forms/error-summary'
import { useFormProblemWords } from './problem-list'

/** The field of the page about a question that each problem is put right in. */
const fieldOf: Partial<Record<ProblemCode, string>> = {
  'no-label': 'label-en',
  'key-concept': 'concept',
  'concept-kind': 'concept',
  'concept-twice': 'concept',
  'few-options': 'option-0-en',
  'no-option-label': 'option-0-en',
  'option-twice': 'option-0-en',
  'option-value': 'option-0-en',
  'no-whole': 'within',
}

/** What a field of this page has wrong, in one sentence; undefined where nothing is. */
export function useFieldProblem(form: Form, problems: readonly FormProblem[]) {
  const words = useFormProblemWords(form)
  return (field: string): string | undefined => {
    const problem = problems.find(({ code }) => fieldOf[code] === field)
    return problem && words(problem)
  }
}

type Props = { form: Form; problems: readonly FormProblem[]; isAmountWrong: boolean }

/** What is wrong with the question as it is kept; it was kept all the same. */
export function QuestionProblems({ form, problems, isAmountWrong }: Props) {
  const t = useTranslations('making')
  const words = useFormProblemWords(form)
  const all = [
    ...problems.map((problem) => ({ href: `#${fieldOf[problem.code] ?? 'label-en'}`, text: words(problem) })),
    ...(isAmountWrong ? [{ href: '#amount', text: t('amountProblem') }] : []),
  ]
  return all.length > 0 && <ErrorSummary heading={t('openHere')} problems={all} />
}
