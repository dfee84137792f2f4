import { useTranslations } from 'next-intl'
import type { Form } from '@/forms/form'
import type { Problem } from '@/forms/reading/problem'
import { ErrorSummary, type SummaryProblem } from '../forms/error-summary'
import { fieldAddress } from './check-list'
import { useProblemWords } from './problem-words'

/** What keeps the report from being submitted, each with the way to its field. */
export function CheckProblems({
  path,
  form,
  locale,
  problems,
  others = [],
}: {
  path: string
  form: Form
  locale: string
  problems: readonly Problem[]
  others?: readonly SummaryProblem[]
}) {
  const t = useTranslations('check')
  const words = useProblemWords(form, locale)
  const all = problems.map((problem) => ({ href: fieldAddress(path, form, problem), text: words(problem) }))
  if (all.length + others.length === 0) return null
  return <ErrorSummary heading={t('problems')} problems={[...all, ...others]} />
}
