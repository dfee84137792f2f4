import { useTranslations } from 'next-intl'
import { type Form, questionsOf } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import type { Locale } from '@/messages/locales'
import { Button, ButtonLink } from '../forms/button'
import { Notice } from '../forms/notice'

type Look = {
  versions: number[]
  questions: string[]
  isInProgramme: boolean
  words: string | null
  reason: string
}
type Props = {
  page: string
  revision: number
  question: string
  words: string
  reason: string
  look: Look
  form: Form
  slug: string
  locale: Locale
}

/** Everything that a redaction would change, in words, with the one button that makes it. */
export function RedactionPreview(props: Props) {
  const { page, revision, question, words, reason, look, form, slug, locale } = props
  const t = useTranslations('redact')
  const names = new Map(questionsOf(form).map(({ key, label }) => [key, wordsIn(label, locale)]))
  return (
    <>
      <h2>{t('follows')}</h2>
      <ul>
        <li>{look.words === null ? t('whole') : t('passage')}</li>
        <li>
          {t('questions', { count: look.questions.length })}{' '}
          {look.questions.map((key) => names.get(key) ?? key).join(' · ')}
        </li>
        <li>
          {t('versions', { count: look.versions.length })}{' '}
          {look.versions.map((number, place) => (
            <span key={number}>
              {place > 0 && ' · '}
              <a href={`/${locale}/reports/${slug}/versions/${number}`}>{number}</a>
            </span>
          ))}
        </li>
        <li>{t('newVersion')}</li>
        <li>{t('history')}</li>
      </ul>
      {look.isInProgramme && (
        <Notice kind="problem">
          <p>{t('inProgramme')}</p>
        </Notice>
      )}
      {look.words !== null && (
        <>
          <h3>{t('words')}</h3>
          <blockquote className="typed-text" dir="auto">
            {look.words}
          </blockquote>
        </>
      )}
      <h3>{t('reason')}</h3>
      <p dir="auto">{look.reason}</p>
      <form method="post" action={`${page}/make`}>
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="question" value={question} />
        <input type="hidden" name="words" value={words} />
        <input type="hidden" name="reason" value={reason} />
        <input type="hidden" name="confirmed" value="yes" />
        <p className="button-row">
          <Button kind="danger">{t('make')}</Button>
          <ButtonLink kind="quiet" href={page}>
            {t('again')}
          </ButtonLink>
        </p>
      </form>
    </>
  )
}
