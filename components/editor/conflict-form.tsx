import { useTranslations } from 'next-intl'
import type { Draft } from '@/forms/answer'
import { type Form, type Kind, questionsOf } from '@/forms/form'
import { readDraft } from '@/forms/reading/draft'
import { wordsIn } from '@/forms/words'
import { ownNames } from '@/messages/locales'
import { Button } from '../forms/button'
import { Radios } from '../forms/choices'
import { TextArea } from '../forms/field'
import { AnswerText, typedWords } from './answer-text'

type Props = {
  path: string
  locale: string
  form: Form
  /** The report as it stands, and who saved it last. */
  theirs: { draft: Draft; name: string; revision: number }
  /** What this editor typed meanwhile, kept whole; `changed` are the keys that clash. */
  mine: { number: number; draft: Draft; changed: string[] }
  /** What can be decided about an answer of a kind; undefined is the language of the report. */
  choicesFor: (kind: Kind | undefined) => ('mine' | 'theirs' | 'both' | 'new')[]
}

/** For each clashing answer both texts and a choice; mine is chosen until another is, because it is what was just written. */
export function ConflictForm({ path, ...clash }: Props) {
  const { theirs, mine } = clash
  const t = useTranslations('conflict')
  return (
    <>
      <h1>{t('heading', { name: theirs.name })}</h1>
      <p className="lede">{t('nothingLost')}</p>
      <form method="post" action={`${path}/resolve`} noValidate>
        <input type="hidden" name="held" value={mine.number} />
        <input type="hidden" name="base" value={theirs.revision} />
        {mine.changed.map((key) => (
          <Clash key={key} questionKey={key} {...clash} />
        ))}
        <p>{t('history')}</p>
        <Button>{t('save')}</Button>
      </form>
    </>
  )
}

function Clash({
  questionKey,
  locale,
  form,
  theirs,
  mine,
  choicesFor,
}: Omit<Props, 'path'> & { questionKey: string }) {
  const t = useTranslations('conflict')
  const question = questionsOf(form).find(({ key }) => key === questionKey)
  const label = question ? wordsIn(question.label, locale) : t('language')
  const shown = (draft: Draft) =>
    question ? (
      <AnswerText
        question={question}
        typed={draft.typed[questionKey]}
        answer={readDraft(form, draft, {}).answers[questionKey]}
        language={draft.language}
        formName={wordsIn(form.name, locale)}
      />
    ) : (
      <p>{ownNames[draft.language as keyof typeof ownNames] ?? draft.language}</p>
    )
  return (
    <section aria-labelledby={`clash-${questionKey}`}>
      <h2 id={`clash-${questionKey}`}>{label}</h2>
      <div className="two-sides">
        <div>
          <h3>{t('theirs', { name: theirs.name })}</h3>
          {shown(theirs.draft)}
        </div>
        <div>
          <h3>{t('mine')}</h3>
          {shown(mine.draft)}
        </div>
      </div>
      <Radios
        name={`choice.${questionKey}`}
        legend={t('legend')}
        value="mine"
        options={choicesFor(question?.kind).map((use) => ({
          value: use,
          label: t(`use.${use}`, { name: theirs.name }),
          reveal:
            use === 'new' ? (
              <TextArea
                name={`new.${questionKey}`}
                label={t('newText')}
                value={typedWords(mine.draft.typed[questionKey])}
                lang={mine.draft.language}
                rows={8}
              />
            ) : undefined,
        }))}
      />
    </section>
  )
}
