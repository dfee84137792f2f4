import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { enterRunEvent } from '@/app/[locale]/admin/events/[slug]/run'
import { Button } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { FileField } from '@/components/forms/file-field'
import { listProgrammes } from '@/events/programme-queries'
import { clockOf, dayOf } from '@/messages/days'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const problems = [
  'nothing',
  'empty',
  'not-text',
  'too-large',
  'too-many',
  'unknown-kind',
  'broken',
  'no-columns',
  'no-sessions',
  'document-type',
] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await enterRunEvent(params)
  const t = await getTranslations('programme')
  return { title: t('title', { event: event.name }) }
}

/** Sends a programme, as a file or pasted. Nothing changes before its rows were looked at. */
export default async function ProgrammePage({ params, searchParams }: Props) {
  const { locale, member, event, path } = await enterRunEvent(params)
  const t = await getTranslations('programme')
  const query = await readQuery(searchParams)
  const problem = oneOf(problems, query.problem)
  const said = problem ? t(`refusals.${problem}`, { detail: (query.detail ?? '').slice(0, 80) }) : undefined
  const before = await listProgrammes(member, event.id)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('back', { event: event.name })}</a>
      </p>
      {said && <ErrorSummary heading={t('refusals.heading')} problems={[{ href: '#file', text: said }]} />}
      <h1>{t('title', { event: event.name })}</h1>
      <p>{t('intro')}</p>
      <form method="post" action={`${path}/programme/files`} encType="multipart/form-data" noValidate>
        <FileField
          name="file"
          label={t('file')}
          hint={t('fileHint')}
          problem={said}
          accept=".csv,.tsv,.xml,.json,.ics,text/csv,text/calendar,application/json,application/xml"
        />
        <TextArea name="text" label={t('paste')} hint={t('pasteHint')} rows={6} spellCheck={false} />
        <p className="button-row">
          <Button>{t('send')}</Button>
        </p>
      </form>
      <p>
        <a href={`${path}/programme/template.csv`}>{t('template')}</a>
      </p>
      <p className="field-hint">{t('templateHint')}</p>
      {before.length > 0 && (
        <section aria-labelledby="recent-heading">
          <h2 id="recent-heading">{t('recent')}</h2>
          <ul className="work-list">
            {before.map(({ id, name, createdAt, appliedAt }) => (
              <li key={id} className="work-row">
                <p className="margin-note">
                  {dayOf(locale, createdAt, event.timeZone, 'short')}, {clockOf(createdAt, event.timeZone)}
                </p>
                <p>
                  <a href={`${path}/programme/${id}`}>
                    <bdi>{name || t('pasted')}</bdi>
                  </a>
                  {appliedAt && (
                    <span className="margin-note queue-more">
                      {t('recentApplied', { day: dayOf(locale, appliedAt, event.timeZone, 'short') })}
                    </span>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
