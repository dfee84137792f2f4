import '@/components/secretariat/secretariat.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { enterRunEvent } from '@/app/[locale]/admin/events/[slug]/run'
import { missing } from '@/app/missing'
import { Progress } from '@/components/admin/progress'
import { Button } from '@/components/forms/button'
import { Radios } from '@/components/forms/choices'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Notice } from '@/components/forms/notice'
import { DocumentTable } from '@/components/secretariat/document-table'
import { listKnown } from '@/events/programme-queries'
import { formOf } from '@/forms/released'
import { clockOf, dayOf } from '@/messages/days'
import { findBatch, listDocuments } from '@/reports/import-queries'
import { rowsOf } from '@/reports/import-rows'

type Props = {
  params: Promise<{ locale: string; slug: string; batch: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterRunEvent(params)
  const t = await getTranslations('bulk')
  return { title: t('batchTitle') }
}

/** What was read in the documents of a batch, to be chosen from; how far the work is; what became of each. */
export default async function BatchPage({ params, searchParams }: Props) {
  const { locale, member, event, path } = await enterRunEvent(params)
  const t = await getTranslations('bulk')
  const batch = await findBatch(member, event.id, (await params).batch)
  if (!batch) return missing(locale)
  const query = await readQuery(searchParams)
  const sessions = await listKnown(member, event.id)
  const rows = rowsOf(await listDocuments(member, event.id, batch.id), sessions, event)
  const inState = (state: string) => rows.filter((row) => row.state === state).length
  const [waiting, chosen] = [inState('waiting'), inState('chosen')]
  const page = `${path}/import/${batch.id}`
  const problem = oneOf(['no-aim', 'none-chosen'] as const, query.problem)
  const isChoosable = rows.some((row) => row.canBeChosen)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`${path}/import`}>{t('backToForm')}</a>
      </p>
      {problem && (
        <ErrorSummary
          heading={t('refusals.heading')}
          problems={[
            {
              href: problem === 'no-aim' ? '#aim' : '#documents-heading',
              text: t(`refusals.${problem}`),
            },
          ]}
        />
      )}
      <h1>{t('batchTitle')}</h1>
      <Undone query={query} />
      <p>
        {t('sent', {
          day: dayOf(locale, batch.createdAt, event.timeZone),
          time: clockOf(batch.createdAt, event.timeZone),
          documents: rows.length,
        })}
      </p>
      {waiting + chosen > 0 && (
        <>
          <Progress
            words={t(waiting > 0 ? 'reading' : 'importing', {
              done: rows.length - waiting - chosen,
              of: rows.length,
            })}
            done={rows.length - waiting - chosen}
            of={rows.length}
          />
          <p>
            <a href={page}>{t('lookAgain')}</a>
          </p>
        </>
      )}
      {batch.leftOut.length > 0 && (
        <Notice heading={t('leftOutHeading')}>
          <ul>
            {batch.leftOut.slice(0, 50).map(({ name, reason }) => (
              <li key={`${name} ${reason}`}>
                <bdi>{name}</bdi>: {t(`leftOut.${reason as 'empty'}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <form method="post" action={`${page}/start`} noValidate>
        <DocumentTable rows={rows} form={formOf(event.formKey)} path={page} sessions={sessions} />
        {waiting + chosen === 0 && isChoosable && (
          <>
            <Radios
              name="aim"
              legend={t('aim')}
              value={batch.aim ?? 'draft'}
              problem={problem === 'no-aim' ? t('refusals.no-aim') : undefined}
              options={[
                { value: 'draft', label: t('aims.draft'), hint: t('aims.draftHint') },
                { value: 'submitted', label: t('aims.submitted'), hint: t('aims.submittedHint') },
              ]}
            />
            <p className="button-row">
              <Button>{t('start')}</Button>
            </p>
          </>
        )}
      </form>
      {batch.imported > 0 && (
        <section aria-labelledby="undo-heading">
          <h2 id="undo-heading">{t('undoHeading')}</h2>
          <p>{t('undoHint')}</p>
          <form method="post" action={`${page}/undo`}>
            <Button kind="danger">{t('undo', { imported: batch.imported })}</Button>
          </form>
        </section>
      )}
    </div>
  )
}

async function Undone({ query }: { query: Record<string, string> }) {
  const t = await getTranslations('bulk')
  const count = (name: string) => (/^\d{1,4}$/.test(query[name] ?? '') ? Number(query[name]) : null)
  const [undone, touched] = [count('undone'), count('touched')]
  if (undone === null || touched === null) return null
  return (
    <Notice kind={touched > 0 ? 'problem' : 'done'} role="status">
      <p>{t('undone', { undone })}</p>
      {touched > 0 && <p>{t('touched', { touched })}</p>}
    </Notice>
  )
}
