import { useTranslations } from 'next-intl'
import type { Draft } from '@/forms/answer'
import { type Form, questionsOf } from '@/forms/form'
import { readDraft } from '@/forms/reading/draft'
import { wordsIn } from '@/forms/words'
import { ownNames } from '@/messages/locales'
import type { Stretch } from '@/reports/compare'
import { hasEntries } from '@/reports/merge'
import {
  type Clash,
  choiceName,
  choicesFor,
  markDifferences,
  newText,
  type OpenPart,
  openParts,
} from '@/reports/resolve'
import { Button } from '../forms/button'
import { Radios } from '../forms/choices'
import { TextArea } from '../forms/field'
import { AnswerText } from './answer-text'

type Props = {
  path: string
  locale: string
  form: Form
  /** The report as it stands, and who wrote its text, by question; nobody where that is unknown. */
  theirs: { draft: Draft; names: ReadonlyMap<string, string>; revision: number }
  /** What was typed meanwhile, kept whole; `name` is whose it is, null where it is the reader's own. */
  mine: { number: number; draft: Draft; name: string | null }
  clashes: readonly Clash[]
  /** How many texts wait to be decided after these. */
  more: number
}

/** For each stretch that two people changed both texts and a choice; mine is chosen until another is: it was just written. */
export function ConflictForm({ path, clashes, more, ...sides }: Props) {
  const { theirs, mine } = sides
  const t = useTranslations('conflict')
  const others = new Set(clashes.map(({ key }) => theirs.names.get(key)))
  const [other] = others.size === 1 ? others : []
  return (
    <>
      <h1>
        {mine.name !== null
          ? t('headingOthers')
          : other === undefined
            ? t('headingUnknown')
            : t('heading', { name: other })}
      </h1>
      <p className="lede">{t('nothingLost')}</p>
      <form method="post" action={`${path}/resolve`} noValidate autoComplete="off" className="conflict">
        <script src="/editor.js" />
        <input type="hidden" name="held" value={mine.number} />
        <input type="hidden" name="base" value={theirs.revision} />
        <input type="hidden" name="keys" value={clashes.map(({ key }) => key).join()} />
        {clashes.map((clash) => (
          <ClashingAnswer key={clash.key} clash={clash} {...sides} />
        ))}
        <p>{t('history')}</p>
        {more > 0 && <p>{t('more', { count: more })}</p>}
        <Button>{t('save')}</Button>
      </form>
    </>
  )
}

type Sides = Omit<Props, 'path' | 'clashes' | 'more'>

function ClashingAnswer({ clash, ...sides }: Sides & { clash: Clash }) {
  const t = useTranslations('conflict')
  const { key, kind, parts } = clash
  const question = questionsOf(sides.form).find((one) => one.key === key)
  const open = openParts(clash)
  const settled = parts.reduce((sum, part) => sum + ('settled' in part ? part.settled.length : 0), 0)
  return (
    <section aria-labelledby={`clash-${key}`}>
      <h2 id={`clash-${key}`}>{question ? wordsIn(question.label, sides.locale) : t('language')}</h2>
      {hasEntries(kind) && settled > 0 && (
        <p className="margin-note">
          {t(kind === 'paragraphs' ? 'settled' : 'settledEntries', { count: settled })}
        </p>
      )}
      {open.length === 0 && <p>{t('agreed')}</p>}
      {open.map((part, place) => (
        <Decision
          key={choiceName(key, place)}
          clash={clash}
          part={part}
          place={place}
          isAlone={open.length === 1}
          {...sides}
        />
      ))}
    </section>
  )
}

function Decision({
  clash: { key, kind },
  part,
  place,
  isAlone,
  ...sides
}: Sides & { clash: Clash; part: OpenPart; place: number; isAlone: boolean }) {
  const t = useTranslations('conflict')
  const { theirs, mine } = sides
  const writer = theirs.names.get(key)
  const name = choiceName(key, place)
  const marked = markDifferences(part.theirs, part.mine)
  const isText = hasEntries(kind) || kind === 'text'
  const shown = (side: 'theirs' | 'mine') =>
    isText ? (
      <MarkedText entries={marked[side]} language={sides[side].draft.language} />
    ) : (
      <Whole of={key} side={side} {...sides} />
    )
  return (
    <div className="clash">
      {!isAlone && <h3>{t('place', { number: place + 1 })}</h3>}
      <div className="two-sides">
        <div>
          <h4>{writer === undefined ? t('theirsUnknown') : t('theirs', { name: writer })}</h4>
          {shown('theirs')}
        </div>
        <div>
          <h4>{mine.name === null ? t('mine') : t('mineOf', { name: mine.name })}</h4>
          {shown('mine')}
        </div>
      </div>
      <Radios
        name={`choice.${name}`}
        legend={t('legend')}
        value="mine"
        options={choicesFor(kind).map((use) => ({
          value: use,
          label:
            use === 'theirs' && writer !== undefined
              ? t('use.theirs', { name: writer })
              : use === 'mine' && mine.name !== null
                ? t('use.mineOf', { name: mine.name })
                : t(use === 'theirs' ? 'use.theirsUnknown' : `use.${use}`),
          reveal:
            use === 'new' ? (
              <TextArea
                name={`new.${name}`}
                label={t('newText')}
                hint={kind === 'lines' ? t('newLines') : undefined}
                value={newText(kind, part)}
                lang={mine.draft.language}
                rows={8}
              />
            ) : undefined,
        }))}
      />
    </div>
  )
}

/** An answer that is no prose, as it is read. */
function Whole({ of, side, form, locale, ...sides }: Sides & { of: string; side: 'theirs' | 'mine' }) {
  const { draft } = sides[side]
  const question = questionsOf(form).find(({ key }) => key === of)
  if (!question) return <p>{ownNames[draft.language as keyof typeof ownNames] ?? draft.language}</p>
  return (
    <AnswerText
      question={question}
      typed={draft.typed[of]}
      answer={readDraft(form, draft, {}).answers[of]}
      language={draft.language}
      formName={wordsIn(form.name, locale)}
    />
  )
}

/** Entries may be the same text, so each is named by where it stands. */
const placed = <Entry,>(entries: readonly Entry[]) =>
  entries.map((entry, place) => ({ entry, place: `${place}` }))

function MarkedText({ entries, language }: { entries: readonly Stretch[][]; language: string }) {
  const t = useTranslations('conflict')
  if (entries.length === 0) return <p className="missing">{t('nothing')}</p>
  return placed(entries).map(({ entry, place }) => (
    <p key={place} className="typed-text" dir="auto" lang={language}>
      {placed(entry).map(({ entry: { mark, text }, place: at }) =>
        mark === 'same' ? (
          text
        ) : (
          <mark key={at} className="differs">
            {text}
          </mark>
        ),
      )}
    </p>
  ))
}
