import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { Button } from '@/components/forms/button'
import { Radios } from '@/components/forms/choices'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/field'
import { kinds } from '@/forms/form'
import { findForm } from '@/forms/released'
import { wordsIn } from '@/forms/words'
import { enterDraft } from '../../enter'

type Props = {
  params: Promise<{ locale: string; form: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const problems = ['label', 'kind', 'section', 'key', 'key-twice', 'key-kind'] as const
const fieldOf = { 'key-twice': 'key', 'key-kind': 'kind' } as Record<string, string>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterDraft(params)
  const t = await getTranslations('making')
  return { title: t('addQuestion') }
}

/** Adds a question: its kind and its key are for ever, so they are asked first. The rest is on the question's own page. */
export default async function AddPage({ params, searchParams }: Props) {
  const { locale, form, path } = await enterDraft(params)
  const t = await getTranslations('making')
  const query = await readQuery(searchParams)
  const problem = oneOf(problems, query.problem)
  const other = findForm(query.other ?? '')
  const kind = oneOf(kinds, query.was)
  const said = problem
    ? t(`addProblems.${problem}`, {
        key: query.key ?? '',
        other: other ? wordsIn(other.name, locale) : '',
        kind: kind ? t(`kinds.${kind}`) : '',
      })
    : undefined
  const at = problem ? (fieldOf[problem] ?? problem) : null
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('backToForm')}</a>
      </p>
      {said && <ErrorSummary heading={t('problem')} problems={[{ href: `#${at}`, text: said }]} />}
      <h1>{t('addQuestion')}</h1>
      <form method="post" action={`${path}/add/make`} noValidate>
        <TextField
          name="label"
          label={t('fields.label')}
          value={query.label}
          lang="en"
          problem={at === 'label' ? said : undefined}
        />
        <Radios
          name="kind"
          legend={t('fields.kind')}
          hint={t('fields.kindHint')}
          value={query.kind}
          problem={at === 'kind' ? said : undefined}
          options={kinds.map((value) => ({
            value,
            label: t(`kinds.${value}`),
            hint: t(`kindHints.${value}`),
          }))}
        />
        <Radios
          name="section"
          legend={t('fields.section')}
          value={query.section ?? form.sections[0]?.key}
          problem={at === 'section' ? said : undefined}
          options={form.sections.map(({ key, heading }) => ({
            value: key,
            label: <span dir="auto">{wordsIn(heading, locale) || t('untitled')}</span>,
          }))}
        />
        <TextField
          name="key"
          label={t('fields.key')}
          hint={t('fields.keyHint')}
          width="medium"
          spellCheck={false}
          value={query.key}
          problem={at === 'key' ? said : undefined}
        />
        <p className="button-row">
          <Button>{t('addQuestion')}</Button>
        </p>
      </form>
    </div>
  )
}
