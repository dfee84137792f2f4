import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Words, wordsIn } from '@/forms/words'

/** A topic that is proposed, and why: the theme that speaks for it, or the passage that names it. */
export type ShownSuggestion = {
  id: string
  name: Words
  theme: string | null
  passage: readonly { text: string; isFound: boolean }[]
}

type Props = {
  suggestions: readonly ShownSuggestion[]
  /** The language of the report's own words. */
  language: string
  /** The level of its heading, below that of what it stands in. */
  level: 2 | 3
  /** The button that accepts one, with these words on it; none where the reader may not. */
  children: ((id: string, words: ReactNode) => ReactNode) | null
}

/** Proposed topics, each with why. None of them counts before somebody accepts it. */
export function TopicSuggestions({ suggestions, language, level, children }: Props) {
  const t = useTranslations('suggestions')
  const locale = useLocale()
  const Heading = `h${level}` as const
  if (suggestions.length === 0) return null
  return (
    <section className="topic-suggestions" aria-labelledby="suggested" id="suggested-topics">
      <Heading id="suggested">{t('heading')}</Heading>
      <p className="field-hint">{t('how')}</p>
      <ul className="plain">
        {suggestions.map(({ id, name, theme, passage }) => (
          <li key={id}>
            <p>
              <strong>
                <bdi>{wordsIn(name, locale)}</bdi>
              </strong>
            </p>
            {theme === null ? (
              <Passage passage={passage} language={language} />
            ) : (
              <p>{t.rich('byTheme', { theme: () => <bdi key="theme">{theme}</bdi> })}</p>
            )}
            {children?.(
              id,
              t.rich('accept', { topic: () => <bdi key="topic">{wordsIn(name, locale)}</bdi> }),
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Passage({ passage, language }: { passage: ShownSuggestion['passage']; language: string }) {
  let end = 0
  return (
    <p lang={language} dir="auto" className="suggestion-passage">
      {passage.map(({ text, isFound }) => {
        end += text.length
        return isFound ? <mark key={end}>{text}</mark> : text
      })}
    </p>
  )
}
