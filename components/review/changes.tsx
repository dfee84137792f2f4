import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Change, Passage, Stretch } from '@/reports/compare'

type Props = {
  changes: readonly Change[]
  unchanged: number
  /** How a question is called, also `topics` and `language`. */
  nameOf: (key: string) => string
}

/** What changed between two revisions, question by question; what did not is only counted. */
export function Changes({ changes, unchanged, nameOf }: Props) {
  const t = useTranslations('review.changes')
  return (
    <>
      {changes.length > 1 && (
        <nav aria-label={t('contents')}>
          <ul className="jump-list">
            {changes.map(({ key }) => (
              <li key={key}>
                <a href={`#change-${key}`}>{nameOf(key)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {changes.map((change) => (
        <section key={change.key} className="change" id={`change-${change.key}`}>
          <h2>{nameOf(change.key)}</h2>
          {change.kind === 'whole' ? (
            <Whole before={change.before} after={change.after} />
          ) : (
            <Passages passages={change.passages} />
          )}
        </section>
      ))}
      <p className="margin-note">{t('unchanged', { count: unchanged })}</p>
    </>
  )
}

function Whole({ before, after }: { before: string; after: string }) {
  const t = useTranslations('review.changes')
  const told = (value: string) => (value === '' ? t('nothing') : value)
  return (
    <dl className="before-after">
      <div>
        <dt>{t('before')}</dt>
        <dd dir="auto">{told(before)}</dd>
      </div>
      <div>
        <dt>{t('after')}</dt>
        <dd dir="auto">{told(after)}</dd>
      </div>
    </dl>
  )
}

/** Two entries may be the same text, so each is named by where it stands. */
const placed = <Entry,>(entries: readonly Entry[]) =>
  entries.map((entry, place) => ({ place: `${place}`, entry }))

const Passages = ({ passages }: { passages: readonly Passage[] }) => (
  <ul className="changed-passages">
    {placed(passages).map(({ place, entry }) => (
      <li key={place} dir="auto">
        <PassageText passage={entry} />
      </li>
    ))}
  </ul>
)

function PassageText({ passage }: { passage: Passage }) {
  const t = useTranslations('review.changes')
  switch (passage.kind) {
    case 'same':
      return <span className="margin-note">{t('same', { count: passage.count })}</span>
    case 'added':
    case 'removed':
      return <Marked mark={passage.kind}>{passage.text}</Marked>
    case 'changed':
      return placed(passage.stretches).map(({ place, entry }) => <StretchText key={place} stretch={entry} />)
  }
}

const StretchText = ({ stretch: { mark, text } }: { stretch: Stretch }) =>
  mark === 'same' ? text : <Marked mark={mark}>{text}</Marked>

/** Screen readers tell nothing of `ins` and `del` by themselves, so hidden words do. */
function Marked({ mark, children }: { mark: 'added' | 'removed'; children: ReactNode }) {
  const t = useTranslations('review.changes')
  const Mark = mark === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span className="sr-only">{t(mark)} </span>
      {children}
      <span className="sr-only"> {t('end')} </span>
    </Mark>
  )
}
