import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Notice } from '@/components/forms/notice'
import { listAddress } from '@/components/records/applied-filters'
import { TermChanges } from '@/components/terms/term-changes'
import { TermForm } from '@/components/terms/term-form'
import { languages, wordsIn } from '@/forms/words'
import { type FoundTerm, listSuccessors } from '@/topics/queries'
import type { TermFields } from '@/topics/typed-term'
import { enterTerm } from '../enter'
import { parseProblems, readTypedTerm } from '../typed-term'

type Props = {
  params: Promise<{ locale: string; topic: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const nameIn = ({ name, words }: FoundTerm, locale: string): string =>
  wordsIn({ en: name, ...(words.ar.name !== '' && { ar: words.ar.name }) }, locale)

const fieldsOf = ({ group, words }: FoundTerm): Partial<TermFields> => ({
  group,
  ...Object.fromEntries(
    languages.flatMap((language) => [
      [`name-${language}`, words[language].name],
      [`synonyms-${language}`, words[language].synonyms.join('\n')],
    ]),
  ),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic, locale } = await enterTerm(params)
  return { title: nameIn(topic, locale) }
}

/** One topic: its words in every language, who uses it, and what can become of it. */
export default async function TermPage({ params, searchParams }: Props) {
  const { locale, member, topic, path, list } = await enterTerm(params)
  const t = await getTranslations('terms')
  const query = await readQuery(searchParams)
  const problems = parseProblems(query.problems)
  const typed = problems.length > 0 ? await readTypedTerm(path) : null
  const done = oneOf(['added', 'saved', 'merge', 'retire', 'bring-back'] as const, query.done)
  const refused = oneOf(['no-successor', 'already-moved', 'nothing-to-bring-back'] as const, query.refused)
  const told = [
    ...problems.map(({ field, code }) => ({ href: `#${field}`, text: t(`problems.${code}`) })),
    ...(refused ? [{ href: '#change', text: t(`refused.${refused}`) }] : []),
  ]
  return (
    <div className="desk">
      <p className="back-link">
        <a href={list}>{t('backToList')}</a>
      </p>
      {told.length > 0 && <ErrorSummary heading={t('problem')} problems={told} />}
      {done && (
        <Notice kind="done" role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      )}
      <h1>
        <bdi>{nameIn(topic, locale)}</bdi>
      </h1>
      {topic.successorId === null ? (
        <p>
          <a href={listAddress(locale, { topic: [topic.id] })}>{t('carriedBy', { count: topic.reports })}</a>
          {topic.retiredAt && <> · {t('retired')}</>}
        </p>
      ) : (
        <p>{t(topic.retiredAt ? 'replacedBy' : 'mergedInto', { topic: topic.currentId })}</p>
      )}
      <TermForm
        action={`${path}/save`}
        values={typed ?? fieldsOf(topic)}
        problems={new Map(problems.map(({ field, code }) => [field, t(`problems.${code}`)]))}
        button={t('save')}
      />
      <TermChanges
        path={path}
        isMoved={topic.successorId !== null}
        isRetired={topic.retiredAt !== null}
        others={await listSuccessors(member, topic.id)}
      />
    </div>
  )
}
