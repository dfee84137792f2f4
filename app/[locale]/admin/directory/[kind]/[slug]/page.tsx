import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { missing } from '@/app/missing'
import { MentionList } from '@/components/directory/mention-list'
import { Button } from '@/components/forms/button'
import { TextField } from '@/components/forms/field'
import { Notice } from '@/components/forms/notice'
import { findByName, findRecord, listMentions, listNames } from '@/directory/merge-queries'
import { aliasOf } from '@/directory/seat-moves'
import { enterDirectory, kinds } from '../../enter'

type Props = {
  params: Promise<{ locale: string; kind: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function enterRecord(params: Props['params']) {
  const entered = await enterDirectory(params)
  const { kind, slug } = await params
  const name = oneOf(['organizations', 'people'] as const, kind)
  const record = name && (await findRecord(entered.member, kinds[name], slug))
  if (!name || !record) return missing(entered.locale)
  return { ...entered, name, record }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await enterRecord(params)
  return { title: record.name }
}

/** One person or organisation: its mentions in what is published, each of which can be parted from the others. */
export default async function RecordPage({ params, searchParams }: Props) {
  const { locale, member, name, record, path } = await enterRecord(params)
  const t = await getTranslations('keeping')
  const query = await readQuery(searchParams)
  const refused = oneOf(['only-one', 'own-name'] as const, query.refused)
  const words = (query.q ?? '').slice(0, 200)
  const mentions = await listMentions(member, record)
  const names = record.kind === 'organisation' ? await listNames(member, record.id) : []
  const found =
    words === '' ? [] : (await findByName(member, record.kind, words)).filter(({ id }) => id !== record.id)
  const groups =
    record.kind === 'person'
      ? [...Map.groupBy(mentions, (one) => one.reportId)].map(([key, seats]) => ({ key, name: null, seats }))
      : names.map(({ folded, alias }) => ({
          key: folded,
          name: alias,
          seats: mentions.filter(({ written }) => aliasOf(written) === folded),
        }))
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`${path}?kind=${name}`}>{t('backToList')}</a>
      </p>
      {query.done === 'split' && (
        <Notice kind="done" role="status">
          <p>{t('done.split')}</p>
        </Notice>
      )}
      {refused && (
        <Notice kind="problem" role="alert">
          <p>{t(`unsplit.${refused}`)}</p>
        </Notice>
      )}
      <h1>
        <bdi>{record.name}</bdi>
      </h1>
      <p>
        <a href={`/${locale}/${name}/${record.slug}`}>{t('publicPage')}</a>
      </p>
      <h2>{t(record.kind === 'person' ? 'inReports' : 'byName')}</h2>
      <MentionList
        groups={groups}
        action={`${path}/${name}/${record.slug}/split`}
        canSplit={groups.length > 1}
      />
      <h2>{t('mergeWith')}</h2>
      <form method="get" action={`${path}/${name}/${record.slug}`} className="board-type">
        <TextField name="q" label={t('find')} width="medium" value={words} />
        <Button kind="quiet">{t('findButton')}</Button>
      </form>
      {words !== '' && <p>{t('found', { count: found.length })}</p>}
      <ul>
        {found.map((other) => (
          <li key={other.id}>
            <a
              href={`${path}/merge?${new URLSearchParams({ kind: name, one: record.slug, other: other.slug })}`}
            >
              <bdi>{other.name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
