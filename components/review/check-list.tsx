import { useLocale, useTranslations } from 'next-intl'
import { type Form, questionsOf } from '@/forms/form'
import type { Problem } from '@/forms/reading/problem'
import { wordsIn } from '@/forms/words'
import type { Check } from '@/reports/checks'
import { useProblemWords } from '../editor/problem-words'
import { CheckWords } from './check-words'

type Props = { form: Form; problems: readonly Problem[]; checks: readonly Check[] }

/** What keeps the report from being published, then what deserves a second look; each leads to the answer it is about. */
export function CheckList({ form, problems, checks }: Props) {
  const t = useTranslations('review.checks')
  const locale = useLocale()
  const words = useProblemWords(form, locale)
  const labels = new Map(questionsOf(form).map(({ key, label }) => [key, wordsIn(label, locale)]))
  return (
    <section id="checks" aria-labelledby="checks-heading">
      <h2 id="checks-heading">{t('heading')}</h2>
      {problems.length > 0 && (
        <>
          <p>{t('problems', { count: problems.length })}</p>
          <ul className="check-list is-problem">
            {problems.map((problem) => (
              <li key={`${problem.field} ${problem.code}`}>
                <a href={`#answer-${problem.questionKey}`}>{words(problem)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {checks.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className="check-list">
          {checks.map((check) => (
            <li key={JSON.stringify([check.code, check.questionKey, check.values])}>
              <CheckWords check={check} />
              {check.questionKey !== null && (
                <>
                  {' '}
                  <a href={`#answer-${check.questionKey}`}>{labels.get(check.questionKey)}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
