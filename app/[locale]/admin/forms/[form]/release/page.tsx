import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/forms/button'
import { ProblemList } from '@/components/making/problem-list'
import { findQuestion } from '@/forms/edit-form'
import { questionsOf } from '@/forms/form'
import { problemsOf } from '@/forms/form-problems'
import { findForm, releasedForms } from '@/forms/released'
import { wordsIn } from '@/forms/words'
import { enterDraft } from '../../enter'

type Props = { params: Promise<{ locale: string; form: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { form, locale } = await enterDraft(params)
  const t = await getTranslations('making')
  return { title: t('release.title', { form: wordsIn(form.name, locale) }) }
}

/** Says what a release means and what differs from the version before, before it is done. */
export default async function ReleasePage({ params }: Props) {
  const { locale, form, basedOn, path } = await enterDraft(params)
  const t = await getTranslations('making')
  const problems = problemsOf(form, releasedForms())
  const before = basedOn ? findForm(basedOn) : null
  const label = (question: { label: { en: string } }) => wordsIn(question.label, locale)
  const earlier = before ? questionsOf(before) : []
  const now = questionsOf(form)
  const added = now.filter(({ key }) => !earlier.some((one) => one.key === key))
  const dropped = earlier.filter(({ key }) => !now.some((one) => one.key === key))
  const reworded = now.filter((one) => {
    const old = before && findQuestion(before, one.key)
    return old && JSON.stringify(old.label) !== JSON.stringify(one.label)
  })
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('backToForm')}</a>
      </p>
      <h1>{t('release.title', { form: wordsIn(form.name, locale) })}</h1>
      {problems.length > 0 ? (
        <ProblemList problems={problems} form={form} path={path} />
      ) : (
        <>
          <p className="lede">{t('release.effect')}</p>
          {before && <h2>{t('release.differs', { form: wordsIn(before.name, locale) })}</h2>}
          {before && added.length + dropped.length + reworded.length === 0 && <p>{t('release.same')}</p>}
          {(
            [
              ['added', added],
              ['reworded', reworded],
              ['dropped', dropped],
            ] as const
          ).map(
            ([what, questions]) =>
              before &&
              questions.length > 0 && (
                <section key={what} aria-labelledby={`heading-${what}`}>
                  <h3 id={`heading-${what}`}>{t(`release.${what}`, { count: questions.length })}</h3>
                  <ul>
                    {questions.map((question) => (
                      <li key={question.key} dir="auto">
                        {label(question)}
                      </li>
                    ))}
                  </ul>
                </section>
              ),
          )}
          <form method="post" action={`${path}/release/make`}>
            <p className="button-row">
              <Button>{t('release.button')}</Button>
              <ButtonLink kind="quiet" href={path}>
                {t('release.cancel')}
              </ButtonLink>
            </p>
          </form>
        </>
      )}
    </div>
  )
}
