import { useTranslations } from 'next-intl'
import { languages, type Words } from '@/forms/words'
import { ownNames } from '@/messages/locales'
import { Details } from '../forms/details'
import { TextField } from '../forms/field'

type Wording = {
  name: string
  label: string
  hint?: string
  words: Words | undefined
  problem?: string | undefined
}

/** Wordings in English, and below them the same in each other language, open where one is written. */
export function WordsFields({ wordings }: { wordings: readonly Wording[] }) {
  const t = useTranslations('making')
  const others = languages.filter((language) => language !== 'en')
  const written = others.filter((language) => wordings.some(({ words }) => words?.[language]))
  return (
    <>
      {wordings.map(({ name, label, hint, words, problem }) => (
        <TextField
          key={name}
          name={`${name}-en`}
          label={label}
          hint={hint}
          value={words?.en}
          lang="en"
          problem={problem}
        />
      ))}
      <Details summary={t('otherLanguages', { count: written.length })}>
        {others.map((language) =>
          wordings.map(({ name, label, words }) => (
            <TextField
              key={`${name}-${language}`}
              name={`${name}-${language}`}
              label={
                <>
                  {label}, <span lang={language}>{ownNames[language]}</span>
                </>
              }
              value={words?.[language]}
              lang={language}
            />
          )),
        )}
      </Details>
    </>
  )
}
