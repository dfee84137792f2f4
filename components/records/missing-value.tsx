import { useTranslations } from 'next-intl'
import type { Absence, Answer } from '@/forms/answer'

/** The answer where it says that there is none, else null. */
export const absenceOf = (answer: Answer | undefined): Absence | null =>
  typeof answer === 'object' &&
  'kind' in answer &&
  (answer.kind === 'not-applicable' || answer.kind === 'not-recorded')
    ? { kind: answer.kind, asTyped: answer.asTyped }
    : null

/** Why there is no answer, in words: never a blank, a dash or a zero. `asked` is false where the form had no such question. */
export function MissingValue({
  absence,
  asked = true,
  formName,
}: {
  absence?: Absence | null
  asked?: boolean
  formName: string
}) {
  const t = useTranslations('missing')
  if (!asked) return <p className="missing">{t('not-asked', { form: formName })}</p>
  if (!absence) return <p className="missing">{t('not-provided')}</p>
  return (
    <p className="missing">
      {t(absence.kind)} <Says words={absence.asTyped} />
    </p>
  )
}

/** The report's own words for what it does not say. */
export function Says({ words }: { words: string }) {
  const t = useTranslations('missing')
  if (words.trim() === '') return null
  return <>{t.rich('says', { words: () => <bdi>{words}</bdi> })}</>
}
