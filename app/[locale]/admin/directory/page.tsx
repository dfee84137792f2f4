import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { CandidateTable } from '@/components/directory/candidate-table'
import { MergeTable } from '@/components/directory/merge-table'
import { Button } from '@/components/forms/button'
import { TextField } from '@/components/forms/field'
import { Notice } from '@/components/forms/notice'
import { listCandidates, mostCandidates } from '@/directory/candidates'
import { findByName, listMerges } from '@/directory/merge-queries'
import { enterDirectory, type KindName, kinds } from './enter'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}
const names = ['organizations', 'people'] as const satisfies readonly KindName[]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterDirectory(params)
  const t = await getTranslations('keeping')
  return { title: t('title') }
}

/** Who may stand in the record twice, who is found by name, and which merges can still be undone. */
export default async function DirectoryPage({ params, searchParams }: Props) {
  const { locale, member, path } = await enterDirectory(params)
  const t = await getTranslations('keeping')
  const query = await readQuery(searchParams)
  const name = oneOf(names, query.kind) ?? 'organizations'
  const kind = kinds[name]
  const words = (query.q ?? '').slice(0, 200)
  const done = oneOf(['merged', 'undone', 'apart'] as const, query.done)
  const refused = oneOf(['merged-on', 'too-late'] as const, query.refused)
  const found = words === '' ? null : await findByName(member, kind, words)
  const candidates = await listCandidates(member, kind)
  const merges = await listMerges(member, kind)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin`}>{t('back')}</a>
      </p>
      {done && (
        <Notice kind="done" role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      )}
      {refused && (
        <Notice kind="problem" role="alert">
          <p>{t(`refused.${refused}`)}</p>
        </Notice>
      )}
      <h1>{t('title')}</h1>
      <nav aria-label={t('kinds')}>
        <ul className="jump-list">
          {names.map((one) => (
            <li key={one}>
              <a href={`${path}?kind=${one}`} aria-current={one === name ? 'page' : undefined}>
                {t(one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action={path} className="board-type">
        <input type="hidden" name="kind" value={name} />
        <TextField name="q" label={t('find')} width="medium" value={words} />
        <Button kind="quiet">{t('findButton')}</Button>
      </form>
      {found && (
        <section aria-labelledby="found">
          <h2 id="found">{t('found', { count: found.length })}</h2>
          <ul>
            {found.map((one) => (
              <li key={one.id}>
                <a href={`${path}/${name}/${one.slug}`}>
                  <bdi>{one.name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2 id="candidates">
        {t(candidates.length < mostCandidates ? 'candidates' : 'firstCandidates', {
          count: candidates.length,
        })}
      </h2>
      {candidates.length > 0 && (
        <>
          <p>{t(`candidatesHow.${name}`)}</p>
          <CandidateTable candidates={candidates} path={path} kind={name} />
        </>
      )}
      {merges.length > 0 && (
        <>
          <h2 id="merges">{t('merges')}</h2>
          <MergeTable merges={merges} path={path} kind={name} />
        </>
      )}
    </div>
  )
}
