import { useTranslations } from 'next-intl'
import { type Language, languages } from '@/forms/words'
import { locales, ownNames } from '@/messages/locales'
import { Button } from '../forms/button'
import { Radios } from '../forms/choices'
import { Details } from '../forms/details'
import { TextArea, TextField } from '../forms/field'
import { groupKey, topicGroups } from '../records/topic-group'

type Field = `${'name' | 'synonyms'}-${Language}` | 'group'
type Props = {
  action: string
  values: Partial<Record<Field, string>>
  problems: ReadonlyMap<string, string>
  button: string
}

/** A topic in every language: the interface's stand open, the others are folded until they hold something. */
export function TermForm({ action, values, problems, button }: Props) {
  const t = useTranslations('terms')
  const groups = useTranslations('topicGroups')
  const open = languages.filter((language) => (locales as readonly string[]).includes(language))
  const folded = languages.filter((language) => !open.includes(language))
  const inOne = (language: Language) => (
    <fieldset key={language} className="term-language">
      <legend lang={language}>{ownNames[language]}</legend>
      {(['name', 'synonyms'] as const).map((part) => {
        const name = `${part}-${language}` as const
        const field = { name, value: values[name], lang: language, problem: problems.get(name) }
        return part === 'name' ? (
          <TextField key={part} {...field} label={t('name')} width="medium" />
        ) : (
          <TextArea key={part} {...field} label={t('synonyms')} hint={t('synonymsHint')} rows={4} />
        )
      })}
    </fieldset>
  )
  const hasProblem = folded.some(
    (language) => problems.has(`name-${language}`) || problems.has(`synonyms-${language}`),
  )
  return (
    <form method="post" action={action} noValidate className="term-form">
      <Radios
        name="group"
        legend={t('group')}
        value={values.group}
        options={topicGroups.map((group) => ({ value: group, label: groups(groupKey(group)) }))}
        problem={problems.get('group')}
      />
      <div className="term-languages">{open.map(inOne)}</div>
      <Details summary={t('otherLanguages')} isOpen={hasProblem}>
        <div className="term-languages">{folded.map(inOne)}</div>
      </Details>
      <p className="button-row">
        <Button>{button}</Button>
      </p>
    </form>
  )
}
