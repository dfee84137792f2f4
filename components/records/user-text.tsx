import { stretchesOf } from './links'

/** Text as a member wrote it. Its addresses become links that vouch for nothing. */
export function UserText({ text }: { text: string }) {
  let end = 0
  return stretchesOf(text).map(({ text: words, href }) => {
    end += words.length
    return href ? (
      <a key={end} href={href} rel="nofollow ugc noopener">
        {words}
      </a>
    ) : (
      words
    )
  })
}
