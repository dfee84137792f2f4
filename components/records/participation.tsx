import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { disclosed, type ShownCount, shownShare } from '@/figures/disclosure'
import type { Answers, Count } from '@/forms/answer'
import type { Form, Question } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { nounOf, ownWords, useCountWords } from './count-words'
import { Entry } from './entry'
import { MissingValue, Says } from './missing-value'
import { ReportAnswer } from './report-answer'
import { seatRow } from './seat-row'
import { Seats } from './seats'

type Props = {
  form: Form
  counts: readonly Question[]
  gender: readonly Question[]
  answers: Answers
  language: string
  numbers: Map<string, number>
  /** Where the event's figure of participation stands; absent where the report is not public. */
  figure?: string | undefined
  /** What the desk has to say on a question; the public reads none of it. */
  remarks?: ((question: Question) => ReactNode) | undefined
}

const countIn = (question: Question | undefined, answers: Answers): Count | null =>
  (question && (answers[question.key] as Count | undefined)) ?? null

/** Who was there, as the report says: in words first, then as seats, with every missing number named for what it is. */
export function Participation({ form, counts, gender, answers, language, numbers, figure, remarks }: Props) {
  const t = useTranslations('report')
  const locale = useLocale()
  const formName = wordsIn(form.name, locale)
  const asked = (concept: string) => counts.find((question) => question.concept === concept)
  const participants = countIn(asked('participants'), answers)
  const women = countIn(asked('women'), answers)
  const others = counts.filter(({ concept }) => concept !== 'participants' && concept !== 'women')
  const given = Object.fromEntries(counts.map((question) => [question.key, countIn(question, answers)]))
  const shown = disclosed<string>({ ...given, participants })
  const isFew = shown.participants?.kind === 'few'
  const row = isFew ? null : seatRow(participants, women)
  return (
    <Entry
      id="participation"
      heading={t('headings.participation')}
      margin={
        <>
          <p>{t('asReported')}</p>
          {figure && (
            <p>
              <a href={figure}>{t('figureOfEvent')}</a>
            </p>
          )}
        </>
      }
    >
      {(['participants', 'women'] as const).map((concept) => (
        <CountLine
          key={concept}
          question={asked(concept)}
          concept={concept}
          count={shown[asked(concept)?.key ?? ''] ?? null}
          formName={formName}
        />
      ))}
      {row && <Seats row={row} />}
      {!isFew && <ShareLine participants={participants} women={women} />}
      {others.length > 0 && (
        <ul className="count-lines">
          {others.map((question) => (
            <li key={question.key}>
              {question.concept === null && <p className="count-name">{wordsIn(question.label, locale)}</p>}
              <CountLine
                question={question}
                concept={question.concept}
                count={shown[question.key] ?? null}
                formName={formName}
              />
            </li>
          ))}
        </ul>
      )}
      {remarks && counts.map((question) => <div key={question.key}>{remarks(question)}</div>)}
      {gender.map((question) => (
        <div key={question.key} className="sub-answer">
          <h3>
            {question.concept
              ? t(`headings.${question.concept as 'genderExtent'}`)
              : wordsIn(question.label, language)}
          </h3>
          <ReportAnswer
            question={question}
            answer={answers[question.key]}
            from={numbers.get(question.key) ?? 1}
            language={language}
            formName={formName}
          />
          {remarks?.(question)}
        </div>
      ))}
    </Entry>
  )
}

function CountLine({
  question,
  concept,
  count,
  formName,
}: {
  question: Question | undefined
  concept: string | null
  count: ShownCount | null
  formName: string
}) {
  const t = useTranslations('report')
  const words = useCountWords()
  const noun = nounOf(concept)
  if (!question || !count)
    return (
      <div className="count-line">
        <p className="count-name">{t(`counted.${noun}`)}</p>
        <MissingValue asked={question !== undefined} formName={formName} />
      </div>
    )
  const own = ownWords(count)
  return (
    <div className="count-line">
      <p className="count-words">{words(noun, count)}</p>
      {own !== null && (
        <p className="missing">
          <Says words={own} />
        </p>
      )}
    </div>
  )
}

/** Women's share of one session, or why it is not given. Nothing where a number is missing: that has been said already. */
function ShareLine({ participants, women }: { participants: Count | null; women: Count | null }) {
  const t = useTranslations('report')
  const format = useFormatter()
  const share = shownShare(participants, women)
  if (share !== null)
    return (
      <p className="count-share">
        {t.rich('share', {
          share: format.number(share / 100, { style: 'percent', maximumFractionDigits: 0 }),
          b: (chunks) => <b>{chunks}</b>,
        })}
      </p>
    )
  const row = seatRow(participants, women)
  return row?.per === 'person' && row.uncounted === 0 ? <p className="hint">{t('noShare')}</p> : null
}
