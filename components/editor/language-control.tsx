import { useTranslations } from 'next-intl'
import { languages } from '@/forms/words'
import { ownNames } from '@/messages/locales'
import { Radios } from '../forms/choices'

/** Which language the report itself is written in, whatever language the portal speaks to its writer. */
export function LanguageControl({ value, problem }: { value: string; problem?: string | undefined }) {
  const t = useTranslations('editor.language')
  const known: readonly string[] = languages
  const options = languages.map((language) => ({
    value: language as string,
    label: <span lang={language}>{ownNames[language]}</span>,
  }))
  if (value !== '' && !known.includes(value)) options.push({ value, label: <span>{value}</span> })
  return (
    <Radios
      name="language"
      legend={t('legend')}
      hint={t('hint')}
      options={options}
      value={value}
      problem={problem}
      isInline
    />
  )
}
