import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readQuery } from '@/app/[locale]/admin/enter'
import { Button, ButtonLink } from '@/components/forms/button'
import { listAddress } from '@/components/records/applied-filters'
import { termChange } from '@/topics/policy'
import { listSuccessors, tallyMerge } from '@/topics/queries'
import { enterTerm } from '../../enter'

type Props = {
  params: Promise<{ locale: string; topic: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterTerm(params)
  const t = await getTranslations('terms')
  return { title: t('confirm') }
}

/** Says which reports and figures a change touches, before it is made. */
export default async function TermChangePage({ params, searchParams }: Props) {
  const { locale, member, topic, path } = await enterTerm(params)
  const t = await getTranslations('terms')
  const read = termChange.safeParse(await readQuery(searchParams))
  if (!read.success) redirect(path as Route)
  const change = read.data
  const into = 'into' in change ? change.into : ''
  const other = (await listSuccessors(member, topic.id)).find(({ id }) => id === into)
  const isLost = (into !== '' && !other) || (change.do === 'merge' && !other)
  if (isLost) redirect(`${path}?refused=no-successor#change` as Route)
  const tally = other ? await tallyMerge(member, topic.id, other.id) : null
  const what = change.do === 'retire' && other ? ('replace' as const) : change.do
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('backToTopic')}</a>
      </p>
      <h1>{t(`changes.${change.do}.button`)}</h1>
      <p className="lede">{t(`effects.${what}`, { topic: topic.name, other: other?.name ?? '' })}</p>
      {tally && other && (
        <ul>
          <li>
            <a href={listAddress(locale, { topic: [topic.id] })}>
              {t('effects.reports', { count: tally.of, topic: topic.name })}
            </a>
          </li>
          <li>{t('effects.both', { count: tally.both })}</li>
          <li>{t('effects.together', { other: other.name, before: tally.there, after: tally.together })}</li>
          <li>{t('effects.figures')}</li>
        </ul>
      )}
      <form method="post" action={`${path}/change/make`}>
        {Object.entries(change).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="button-row">
          <Button>{t(`changes.${change.do}.button`)}</Button>
          <ButtonLink kind="quiet" href={path}>
            {t('cancel')}
          </ButtonLink>
        </p>
      </form>
    </div>
  )
}
