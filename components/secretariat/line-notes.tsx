import { useTranslations } from 'next-intl'
import type { PlannedRow } from '@/events/programme-plan'
import { isFault, type RowMessage } from '@/importer/programme/row'

type Props = {
  messages: readonly RowMessage[]
  refused: readonly Extract<PlannedRow, { state: 'refused' }>[]
  leftOut: ReadonlySet<number>
}

const mostNotes = 200

/** What a person should know about single lines of a programme; what is left out of it stands first. */
export function LineNotes({ messages, refused, leftOut }: Props) {
  const t = useTranslations('programme')
  const notes = [
    ...messages.map((message) => ({
      line: message.line,
      text: t(`about.${message.about}`, { value: message.value ?? '' }),
      isFault: isFault(message),
    })),
    ...refused.map(({ row, why, other }) => ({
      line: row.line,
      text: t(`refused.${why}`, { other, code: row.code }),
      isFault: true,
    })),
  ]
  if (notes.length === 0) return null
  const sorted = notes.toSorted(
    (one, other) => Number(other.isFault) - Number(one.isFault) || one.line - other.line,
  )
  return (
    <section aria-labelledby="notes-heading">
      <h2 id="notes-heading">{t('messages')}</h2>
      <ul className="work-list">
        {sorted.slice(0, mostNotes).map(({ line, text, isFault: isWrong }) => (
          <li key={`${line} ${text}`} className="work-row">
            <p className="margin-note">
              {t('line', { line })}
              {isWrong && leftOut.has(line) && <span className="is-late queue-more">{t('leftOut')}</span>}
            </p>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
