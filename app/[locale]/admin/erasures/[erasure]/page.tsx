import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { missing } from '@/app/missing'
import { Button } from '@/components/forms/button'
import { Notice } from '@/components/forms/notice'
import { findErasure, lookAtErasure } from '@/reports/erasure-queries'
import { enterErasures } from '../enter'

type Props = {
  params: Promise<{ locale: string; erasure: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function enter(params: Props['params']) {
  const entered = await enterErasures(params)
  const erasure = await findErasure(entered.member, (await params).erasure)
  return erasure ? { ...entered, erasure } : missing(entered.locale)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enter(params)
  const t = await getTranslations('erasures')
  return { title: t('one') }
}

/** One erasure: what would change, for a second site admin to confirm or refuse, or what did. */
export default async function ErasurePage({ params, searchParams }: Props) {
  const { locale, member, erasure } = await enter(params)
  const t = await getTranslations('erasures')
  const refused = oneOf(['own', 'decided'] as const, (await readQuery(searchParams)).refused)
  const path = `/${locale}/admin/erasures`
  const isOpen = !erasure.confirmedAt && !erasure.refusedAt
  const isOwn = erasure.askedBy === member.id
  const rows = erasure.doneAt
    ? Object.entries(erasure.tally).map(([table, count]) => ({ table, rows: count }))
    : await lookAtErasure(member, erasure.id)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('backToList')}</a>
      </p>
      <h1>{t('one')}</h1>
      {refused && (
        <Notice kind="problem" role="alert">
          <p>{t(`decisions.${refused}`)}</p>
        </Notice>
      )}
      {erasure.doneAt && (
        <Notice kind="done" role="status">
          <p>{t('states.done')}</p>
        </Notice>
      )}
      {erasure.confirmedAt && !erasure.doneAt && <p role="status">{t('states.working')}</p>}
      {erasure.refusedAt && <p role="status">{t('states.refused')}</p>}
      <p>
        {t.rich('askedBy', { name: () => <bdi>{erasure.askedByName}</bdi> })}{' '}
        {erasure.decidedByName &&
          t.rich(erasure.confirmedAt ? 'confirmedBy' : 'refusedBy', {
            name: () => <bdi>{erasure.decidedByName}</bdi>,
          })}
      </p>
      <h2>{t('reason')}</h2>
      <p dir="auto">{erasure.reason}</p>
      {erasure.names.length > 0 && (
        <>
          <h2>{t('names')}</h2>
          <ul>
            {erasure.names.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {!erasure.refusedAt && (
        <>
          <h2>{t(erasure.doneAt ? 'changed' : 'changes')}</h2>
          {rows.length === 0 ? (
            <p>{t('nowhere')}</p>
          ) : (
            <ul>
              {rows.map(({ table, rows: count }) => (
                <li key={table}>
                  <bdi className="code">{table}</bdi>: {t('rows', { count })}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {isOpen && (
        <form method="post" action={`${path}/${erasure.id}/decide`}>
          <p>{isOwn ? t('waits') : t('forGood')}</p>
          <p className="button-row">
            {!isOwn && (
              <Button kind="danger" name="decision" value="confirm">
                {t('confirm')}
              </Button>
            )}
            <Button kind="quiet" name="decision" value="refuse">
              {isOwn ? t('takeBack') : t('refuse')}
            </Button>
          </p>
        </form>
      )}
    </div>
  )
}
