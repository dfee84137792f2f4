import { useLocale, useTranslations } from 'next-intl'
import type { Question } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { Button, ButtonLink } from '../forms/button'
import { Radios } from '../forms/choices'
import { TextArea, TextField } from '../forms/field'

type Props = {
  page: string
  path: string
  revision: number
  question: string
  words: string
  reason: string
  questions: readonly Question[]
  problem: { field: string; text: string } | null
}

/** Asks what is to be taken out, and why. Nothing changes before the next page. */
export function RedactionForm(props: Props) {
  const { page, path, revision, question, words, reason, questions, problem } = props
  const t = useTranslations('redact')
  const locale = useLocale()
  const problemOf = (field: string) => (problem?.field === field ? problem.text : undefined)
  return (
    <>
      <p>{t('what')}</p>
      <form method="post" action={`${page}/make`}>
        <input type="hidden" name="revision" value={revision} />
        <Radios
          name="question"
          legend={t('question')}
          hint={t('questionHint')}
          value={question}
          problem={problemOf('question')}
          options={questions.map(({ key, label }) => ({ value: key, label: wordsIn(label, locale) }))}
        />
        <TextArea
          name="words"
          label={t('words')}
          hint={t('wordsHint')}
          rows={5}
          value={words}
          problem={problemOf('words')}
        />
        <TextField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          value={reason}
          problem={problemOf('reason')}
        />
        <p className="button-row">
          <Button>{t('look')}</Button>
          <ButtonLink kind="quiet" href={path}>
            {t('cancel')}
          </ButtonLink>
        </p>
      </form>
    </>
  )
}
