import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { missing } from '@/app/missing'
import { Button, ButtonLink } from '@/components/forms/button'
import { Radios } from '@/components/forms/choices'
import { ErrorSummary } from '@/components/forms/error-summary'
import { findRecord, tallyPair } from '@/directory/merge-queries'
import { enterDirectory, kinds } from '../enter'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterDirectory(params)
  const t = await getTranslations('keeping')
  return { title: t('mergeTitle') }
}

/** Two side by side, and what merging them changes, before it is done. */
export default async function MergePage({ params, searchParams }: Props) {
  const { locale, member, path } = await enterDirectory(params)
  const t = await getTranslations('keeping')
  const query = await readQuery(searchParams)
  const name = oneOf(['organizations', 'people'] as const, query.kind)
  const one = name && (await findRecord(member, kinds[name], query.one ?? ''))
  const other = name && (await findRecord(member, kinds[name], query.other ?? ''))
  if (!name || !one || !other || one.id === other.id) return missing(locale)
  const tally = await tallyPair(member, kinds[name], [one.id, other.id])
  if (!tally) return missing(locale)
  const refused = oneOf(['nothing-chosen', 'same', 'merged-already'] as const, query.refused)
  const of = [
    { record: one, told: tally.one },
    { record: other, told: tally.other },
  ]
  const problem = refused ? t(`unmerged.${refused}`) : undefined
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`${path}?kind=${name}`}>{t('backToList')}</a>
      </p>
      {problem && <ErrorSummary heading={t('problem')} problems={[{ href: '#keep', text: problem }]} />}
      <h1>{t('mergeTitle')}</h1>
      <p className="lede">{t(`effects.${name}`)}</p>
      <ul>
        {of.map(({ record, told }) => (
          <li key={record.id}>
            <a href={`${path}/${name}/${record.slug}`}>
              <bdi>{record.name}</bdi>
            </a>
            : {t('counts', told)}
          </li>
        ))}
        <li>{t('together', tally.together)}</li>
        <li>{t(`figures.${name}`)}</li>
      </ul>
      <form method="post" action={`${path}/merge/make`} noValidate>
        {Object.entries({ kind: name, one: one.slug, other: other.slug }).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <Radios
          name="keep"
          legend={t('keep')}
          hint={t('keepHint')}
          problem={problem}
          options={of.map(({ record }) => ({
            value: record.slug,
            label: t.rich('keepOne', { slug: record.slug, name: () => <bdi key="name">{record.name}</bdi> }),
          }))}
        />
        <p className="button-row">
          <Button>{t('merge')}</Button>
          <ButtonLink kind="quiet" href={`${path}?kind=${name}`}>
            {t('cancel')}
          </ButtonLink>
        </p>
      </form>
    </div>
  )
}
