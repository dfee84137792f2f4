import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { enterRunEvent } from '@/app/[locale]/admin/events/[slug]/run'
import { Button } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { FileField } from '@/components/forms/file-field'
import { clockOf, dayOf } from '@/messages/days'
import { listBatches } from '@/reports/import-queries'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const problems = ['nothing', 'broken', 'too-many', 'too-large', 'locked', 'unsafe', 'no-documents'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await enterRunEvent(params)
  const t = await getTranslations('bulk')
  return { title: t('title', { event: event.name }) }
}

/** Sends filled-in reports, many at once. Nothing becomes a report before what was read has been looked at. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { locale, member, event, path } = await enterRunEvent(params)
  const t = await getTranslations('bulk')
  const problem = oneOf(problems, (await readQuery(searchParams)).problem)
  const said = problem ? t(`refusals.${problem}`) : undefined
  const batches = await listBatches(member, event.id)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('back', { event: event.name })}</a>
      </p>
      {said && (
        <ErrorSummary heading={t('refusals.heading')} problems={[{ href: '#documents', text: said }]} />
      )}
      <h1>{t('title', { event: event.name })}</h1>
      <p>{t('intro')}</p>
      <form method="post" action={`${path}/import/files`} encType="multipart/form-data" noValidate>
        <FileField
          name="documents"
          label={t('documents')}
          hint={t('documentsHint')}
          problem={said}
          accept=".zip,.docx,.pdf,.txt,.md,.html,.htm"
          isMultiple
        />
        <p className="button-row">
          <Button>{t('send')}</Button>
        </p>
      </form>
      {batches.length > 0 && (
        <section aria-labelledby="batches-heading">
          <h2 id="batches-heading">{t('batches')}</h2>
          <ul className="work-list">
            {batches.map(({ id, createdAt, documents, imported }) => (
              <li key={id} className="work-row">
                <p className="margin-note">
                  {dayOf(locale, createdAt, event.timeZone, 'short')}, {clockOf(createdAt, event.timeZone)}
                </p>
                <p>
                  <a href={`${path}/import/${id}`}>{t('batch', { documents })}</a>
                  <span className="margin-note queue-more">{t('batchImported', { imported })}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
