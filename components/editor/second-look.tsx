import { useTranslations } from 'next-intl'
import type { Form } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import type { Check } from '@/reports/checks'
import { CheckWords } from '../review/check-words'
import { topicsAndLanguage } from './tasks'

type Props = { path: string; form: Form; locale: string; checks: readonly Check[] }

/** What the secretariat would ask about, before it has to; each with the way to the answer. It never stands in the way. */
export function SecondLook({ path, form, locale, checks }: Props) {
  const t = useTranslations('check')
  if (checks.length === 0) return null
  return (
    <section aria-labelledby="second-look">
      <h2 id="second-look">{t('secondLook')}</h2>
      <p>{t('secondLookHint')}</p>
      <ul className="check-list">
        {checks.map((check) => (
          <li key={JSON.stringify([check.code, check.questionKey, check.values])}>
            <CheckWords check={check} /> <Place path={path} form={form} locale={locale} check={check} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Place({ path, form, locale, check }: Omit<Props, 'checks'> & { check: Check }) {
  const t = useTranslations('check')
  const { questionKey } = check
  const section = form.sections.find(({ questions }) => questions.some(({ key }) => key === questionKey))
  const question = section?.questions.find(({ key }) => key === questionKey)
  return section && question ? (
    <a href={`${path}/edit/${section.key}#${question.key}`}>{wordsIn(question.label, locale)}</a>
  ) : (
    <a href={`${path}/edit/${topicsAndLanguage}#topics`}>{t('topics')}</a>
  )
}
