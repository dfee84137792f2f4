import { useLocale } from 'next-intl'
import type { Answer, TimeAnswer } from '@/forms/answer'
import type { Question } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { dayIn } from '@/messages/days'
import { directionOf, type Locale } from '@/messages/locales'
import { absenceOf, MissingValue } from './missing-value'
import { Passages } from './passages'
import { passagesOf } from './report-parts'
import { UserText } from './user-text'

type Props = {
  question: Question
  answer: Answer | undefined
  from: number
  language: string
  formName: string
}

/** The answer to one question of words, a choice, a day or a time; or why there is none. */
export function ReportAnswer({ question, answer, from, language, formName }: Props) {
  const locale = useLocale() as Locale
  if (answer === undefined) return <MissingValue formName={formName} />
  const absence = absenceOf(answer)
  if (absence) return <MissingValue absence={absence} formName={formName} />
  switch (question.kind) {
    case 'lines':
    case 'paragraphs': {
      const passages = passagesOf(answer)
      if (passages.length === 0) return <MissingValue formName={formName} />
      return <Passages passages={passages} from={from} language={language} kind={question.kind} />
    }
    case 'choice':
    case 'choices':
    case 'scale': {
      const chosen = passagesOf(answer)
      const words = chosen.map((value) => {
        const option = question.options.find((one) => one.value === value)
        return option ? wordsIn(option.label, locale) : value
      })
      return <p>{new Intl.ListFormat(locale).format(words)}</p>
    }
    case 'date':
      return <p>{dayIn(locale, String(answer))}</p>
    case 'time':
      return <p>{spanOf(answer as TimeAnswer)}</p>
    default:
      return (
        <p lang={language} dir={directionOf(language) === 'rtl' ? 'rtl' : 'auto'}>
          <UserText text={passagesOf(answer).join(' ')} />
        </p>
      )
  }
}

const spanOf = ({ from, to }: TimeAnswer) => (to ? `${from} – ${to}` : from)
