'use client'

import type { ReactNode } from 'react'
import type { News } from './saver'
import { sentenceFor, type Words } from './words'

type Props = {
  news: News
  words: Words
  locale: string
  retry: () => void
  children: ReactNode
}

/** A sentence with a link where it says so. */
function Linked({
  text,
  label,
  href,
  isNew = false,
}: {
  text: string
  label: string
  href: string
  isNew?: boolean
}) {
  const [before, after = ''] = text.split('{link}')
  return (
    <>
      {before}
      <a href={href} target={isNew ? '_blank' : undefined} rel={isNew ? 'noopener' : undefined}>
        {label}
      </a>
      {after}
    </>
  )
}

/** Whether what was typed is saved, in words that are always true. Until something is typed, what the server said. */
export function SavingLine({ news, words, locale, retry, children }: Props) {
  const { state, page } = news
  switch (state) {
    case 'quiet':
      return children
    case 'failed':
      return (
        <>
          {sentenceFor(news, words)}{' '}
          <button type="button" className="link-button" onClick={retry}>
            {words.tryAgain}
          </button>
        </>
      )
    case 'signed-out': {
      const href = `/${locale}/sign-in?${new URLSearchParams({ returnTo: `/${locale}/my` })}`
      return <Linked text={words.signedOut} label={words.signIn} href={href} isNew />
    }
    case 'clash':
      return <Linked text={words.clash} label={words.choose} href={page} />
    case 'gone':
      return <Linked text={words.gone} label={words.goneLink} href={page} />
    default:
      return sentenceFor(news, words)
  }
}

type Others = Pick<Props, 'news' | 'words' | 'locale'> & { names: Record<string, string> }

/** What others wrote meanwhile: where it is on this page already, and where a press shows it. */
export function OthersWords({ news, words, names, locale }: Others) {
  const list = (keys: string[]) => new Intl.ListFormat(locale).format(keys.map((key) => names[key] ?? key))
  const shown = news.merged.filter((key) => !news.behind.includes(key))
  return (
    <>
      {shown.length > 0 && <p>{words.merged.replace('{names}', list(shown))}</p>}
      {news.behind.length > 0 && (
        <p>
          {words.behind.replace('{names}', list(news.behind))}{' '}
          <button type="submit" name="do" value="stay" className="link-button">
            {words.showNewest}
          </button>
        </p>
      )}
    </>
  )
}
