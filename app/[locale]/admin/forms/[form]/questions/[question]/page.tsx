import '@/components/making/making.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readQuery } from '@/app/[locale]/admin/enter'
import { missing } from '@/app/missing'
import { Button, ButtonLink } from '@/components/forms/button'
import { Notice } from '@/components/forms/notice'
import { QuestionFields } from '@/components/making/question-fields'
import { QuestionProblems } from '@/components/making/question-problems'
import { findQuestion } from '@/forms/edit-form'
import { problemsOf } from '@/forms/form-problems'
import { releasedForms } from '@/forms/released'
import { wordsIn } from '@/forms/words'
import { enterDraft } from '../../../enter'

type Props = {
  params: Promise<{ locale: string; form: string; question: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function enterQuestion(params: Props['params']) {
  const entered = await enterDraft(params)
  const question = findQuestion(entered.form, (await params).question)
  return question ? { ...entered, question } : missing(entered.locale)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { question, locale } = await enterQuestion(params)
  const t = await getTranslations('making')
  return { title: wordsIn(question.label, locale) || t('untitled') }
}

/** One question of a draft: its words in every language, and what it means. */
export default async function QuestionPage({ params, searchParams }: Props) {
  const { locale, form, question, path } = await enterQuestion(params)
  const t = await getTranslations('making')
  const query = await readQuery(searchParams)
  const wrongAmount = query.problem === 'amount' ? (query.amount ?? '') : undefined
  const problems = problemsOf(form, releasedForms()).filter((one) => one.question === question.key)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`${path}#question-${question.key}`}>{t('backToForm')}</a>
      </p>
      <QuestionProblems problems={problems} form={form} isAmountWrong={wrongAmount !== undefined} />
      <h1 dir="auto">{wordsIn(question.label, locale) || t('untitled')}</h1>
      {(query.done === 'saved' || query.done === 'added') && (
        <Notice kind="done" role="status">
          <p>{t(query.done === 'added' ? 'done.added' : 'done.saved')}</p>
        </Notice>
      )}
      <p>{t('keyAndKind', { key: question.key, kind: t(`kinds.${question.kind}`) })}</p>
      <form method="post" action={`${path}/questions/${question.key}/save`} noValidate>
        <QuestionFields question={question} form={form} problems={problems} wrongAmount={wrongAmount} />
        <p className="button-row">
          <Button>{t('save')}</Button>
          <ButtonLink kind="quiet" href={path}>
            {t('backToForm')}
          </ButtonLink>
        </p>
      </form>
    </div>
  )
}
