import { directionOf } from '@/messages/locales'
import { UserText } from './user-text'

/**
 * The lines or paragraphs of one answer in the report's own language, numbered through the report from `from` on, so that
 * each can be cited: the seventh is at #p7.
 */
export function Passages({
  passages,
  from,
  language,
  kind,
}: {
  passages: readonly string[]
  from: number
  language: string
  kind: 'lines' | 'paragraphs'
}) {
  return (
    <ol className={`passages is-${kind}`} start={from} lang={language} dir={directionOf(language)}>
      {passages
        .map((text, place) => ({ text, number: from + place }))
        .map(({ text, number }) => (
          <li key={number} id={`p${number}`} value={number} data-number={number}>
            <p dir="auto">
              <UserText text={text} />
            </p>
          </li>
        ))}
    </ol>
  )
}
