import '@/components/making/making.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { Button, ButtonLink } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/field'
import { Notice } from '@/components/forms/notice'
import { FormOutline } from '@/components/making/form-outline'
import { ProblemList } from '@/components/making/problem-list'
import { isFormKeyTaken } from '@/events/form-queries'
import { nextKey } from '@/forms/edit-form'
import { problemsOf } from '@/forms/form-problems'
import { findForm, releasedForms } from '@/forms/released'
import { wordsIn } from '@/forms/words'
import { enterForm } from '../enter'

type Props = {
  params: Promise<{ locale: string; form: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const dones = ['started', 'added', 'saved', 'moved', 'dropped', 'named', 'released'] as const
const problems = ['key', 'key-taken', 'name', 'heading'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { form, locale } = await enterForm(params)
  return { title: wordsIn(form.name, locale) || form.key }
}

/** One form: what it asks, in its order. While it is a draft everything can be changed; once released, only the next version can. */
export default async function FormPage({ params, searchParams }: Props) {
  const { locale, member, form, basedOn, forms, path } = await enterForm(params)
  const t = await getTranslations('making')
  const query = await readQuery(searchParams)
  const problem = oneOf(problems, query.problem)
  const said = problem ? t(`startProblems.${problem}`) : undefined
  const done = oneOf(dones, query.done)
  const open = form.released ? [] : problemsOf(form, releasedForms())
  const name = wordsIn(form.name, locale) || form.key
  const before = basedOn ? findForm(basedOn) : null
  const draftKeys = new Set<string>()
  let next = nextKey(form.key, (key) => findForm(key) !== null || draftKeys.has(key))
  while (form.released && (await isFormKeyTaken(member, next))) {
    draftKeys.add(next)
    next = nextKey(form.key, (key) => findForm(key) !== null || draftKeys.has(key))
  }
  return (
    <div className="desk">
      <p className="back-link">
        <a href={forms}>{t('back')}</a>
      </p>
      {said && (
        <ErrorSummary
          heading={t('problem')}
          problems={[
            { href: problem === 'name' ? '#name' : problem === 'heading' ? '#heading' : '#key', text: said },
          ]}
        />
      )}
      <h1 dir="auto">{name}</h1>
      {done && (
        <Notice kind="done" role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      )}
      {query.refused === 'released' && (
        <Notice kind="problem" role="alert">
          <p>{t('frozen')}</p>
        </Notice>
      )}
      <p>
        {t(form.released ? 'isReleased' : 'isDraft', { key: form.key })}{' '}
        {before && t('after', { form: wordsIn(before.name, locale) })}
      </p>
      <p className="button-row">
        <ButtonLink kind="quiet" href={`${path}/preview`}>
          {t('asOrganizer')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${path}/preview?as=public`}>
          {t('asPublic')}
        </ButtonLink>
        {!form.released && (
          <ButtonLink kind="quiet" href={`${path}/names`}>
            {t('names.title')}
          </ButtonLink>
        )}
        {!form.released && open.length === 0 && (
          <ButtonLink href={`${path}/release`}>{t('release.link')}</ButtonLink>
        )}
      </p>
      {open.length > 0 && <ProblemList problems={open} form={form} path={path} />}
      <FormOutline form={form} path={path} />
      {form.released ? (
        <section aria-labelledby="next-heading">
          <h2 id="next-heading">{t('next')}</h2>
          <p>{t('nextHint')}</p>
          <form method="post" action={`${forms}/start`} noValidate>
            <input type="hidden" name="from" value={form.key} />
            <TextField
              name="name"
              label={t('nameEn')}
              width="medium"
              value={query.name ?? form.name.en.replace(/\d{4}$/, next.match(/\d{4}$/)?.[0] ?? '$&')}
              problem={problem === 'name' ? said : undefined}
            />
            <TextField
              name="key"
              label={t('key')}
              hint={t('keyHint')}
              width="medium"
              spellCheck={false}
              value={query.key ?? next}
              problem={problem === 'key' || problem === 'key-taken' ? said : undefined}
            />
            <p className="button-row">
              <Button>{t('start')}</Button>
            </p>
          </form>
        </section>
      ) : (
        <>
          <h2 className="outline-end">{t('addSection')}</h2>
          <form method="post" action={`${path}/change`} noValidate>
            <TextField
              name="heading"
              label={t('headingEn')}
              width="medium"
              value={query.heading}
              problem={problem === 'heading' ? said : undefined}
            />
            <p className="button-row">
              <Button kind="quiet" name="do" value="add-section">
                {t('addSectionButton')}
              </Button>
            </p>
          </form>
          <h2 className="outline-end">{t('discard')}</h2>
          <p>{t('discardHint')}</p>
          <form method="post" action={`${path}/change`}>
            <Button kind="danger" name="do" value="discard">
              {t('discard')}
            </Button>
          </form>
        </>
      )}
    </div>
  )
}
