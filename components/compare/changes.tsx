import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Change, Passage, Stretch } from '@/reports/compare'
import './compare.css'

/** Changes under one heading: a section of the form, or what stands beside all sections. */
export type ChangedSection = { key: string; heading: string; changes: readonly NamedChange[] }
/** `name` is how the question is called. */
export type NamedChange = Change & { name: string }

type Props = { sections: readonly ChangedSection[]; unchanged: number }

/** What changed between two revisions, section by section and question by question; what did not is only counted. */
export function Changes({ sections, unchanged }: Props) {
  const t = useTranslations('compare')
  const all = sections.flatMap(({ changes }) => changes)
  return (
    <>
      {all.length > 1 && (
        <nav aria-label={t('contents')}>
          <ul className="change-list">
            {all.map(({ key, name }) => (
              <li key={key}>
                <a href={`#change-${key}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {sections.map(({ key, heading, changes }) => (
        <section key={key} aria-labelledby={`changed-${key}`}>
          <h2 id={`changed-${key}`}>{heading}</h2>
          {changes.map((change) => (
            <section key={change.key} className="change" id={`change-${change.key}`}>
              <h3>{change.name}</h3>
              {change.kind === 'whole' ? (
                <Whole before={change.before} after={change.after} />
              ) : (
                <Passages passages={change.passages} />
              )}
            </section>
          ))}
        </section>
      ))}
      {all.length > 0 && <p className="margin-note">{t('unchanged', { count: unchanged })}</p>}
    </>
  )
}

function Whole({ before, after }: { before: string; after: string }) {
  const t = useTranslations('compare')
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
      <li key={place} dir={entry.kind === 'same' ? undefined : 'auto'}>
        <PassageText passage={entry} />
      </li>
    ))}
  </ul>
)

function PassageText({ passage }: { passage: Passage }) {
  const t = useTranslations('compare')
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

/**
 * Screen readers tell nothing of `ins` and `del` by themselves, so hidden words do. They stand in `bdi`, or the language of
 * the interface would decide the direction of the passage.
 */
function Marked({ mark, children }: { mark: 'added' | 'removed'; children: ReactNode }) {
  const t = useTranslations('compare')
  const Mark = mark === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <bdi className="sr-only">{t(mark)} </bdi>
      {children}
      <bdi className="sr-only"> {t('end')} </bdi>
    </Mark>
  )
}
