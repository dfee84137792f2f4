import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readQuery } from '@/app/[locale]/admin/enter'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TermForm } from '@/components/terms/term-form'
import { enterTerms } from '../enter'
import { parseProblems, readTypedTerm } from '../typed-term'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterTerms(params)
  const t = await getTranslations('terms')
  return { title: t('add') }
}

/** Adds a topic to the vocabulary. */
export default async function NewTermPage({ params, searchParams }: Props) {
  const { path } = await enterTerms(params)
  const t = await getTranslations('terms')
  const problems = parseProblems((await readQuery(searchParams)).problems)
  const typed = problems.length > 0 ? await readTypedTerm(`${path}/new`) : null
  const told = problems.map(({ field, code }) => ({ href: `#${field}`, text: t(`problems.${code}`) }))
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('backToList')}</a>
      </p>
      {told.length > 0 && <ErrorSummary heading={t('problem')} problems={told} />}
      <h1>{t('add')}</h1>
      <p>{t('addHint')}</p>
      <TermForm
        action={`${path}/add`}
        values={typed ?? {}}
        problems={new Map(problems.map(({ field, code }) => [field, t(`problems.${code}`)]))}
        button={t('add')}
      />
    </div>
  )
}
