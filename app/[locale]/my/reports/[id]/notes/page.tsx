import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NotesList } from '@/components/editor/notes-list'
import { Button, ButtonLink } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { FileField } from '@/components/forms/file-field'
import { sentences } from '@/importer/guard/sentences'
import { keptDays, listNotes } from '@/reports/notes'
import { canEdit } from '@/reports/policy'
import { enterReport, type ReportParams, readQuery } from '../enter'

type Props = {
  params: ReportParams
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterReport(params)
  const t = await getTranslations('notes')
  return { title: t('title', { title: report.sessionTitle }) }
}

/** Where a report that was written elsewhere goes in, as a document or as text. Nothing is put into the report yet. */
export default async function NotesPage({ params, searchParams }: Props) {
  const { member, report, path } = await enterReport(params)
  if (!canEdit(member, report)) redirect(path as Route)
  const t = await getTranslations('notes')
  const { problem = '' } = await readQuery(searchParams)
  const sentence = problem.replace(/^file-/, '')
  const ofFile =
    problem === 'no-file'
      ? t('noFile')
      : problem === 'no-text'
        ? t('refused.noText')
        : problem.startsWith('file-') && Object.hasOwn(sentences, sentence)
          ? t(`refused.${sentence}`)
          : undefined
  const ofText = problem === 'empty' ? t('empty') : problem === 'too-long' ? t('tooLong') : undefined
  return (
    <>
      <p className="back-link">
        <a href={path}>{t('back')}</a>
      </p>
      {ofFile && <ErrorSummary heading={t('problems')} problems={[{ href: '#document', text: ofFile }]} />}
      {ofText && <ErrorSummary heading={t('problems')} problems={[{ href: '#text', text: ofText }]} />}
      <h1>{t('heading')}</h1>
      <p className="lede">{t('lede')}</p>
      <form
        className="notes-form"
        method="post"
        action={`${path}/notes/send`}
        encType="multipart/form-data"
        noValidate
      >
        <div className="drop-file">
          <FileField
            name="document"
            label={t('document')}
            hint={t('documentHint', { days: keptDays })}
            problem={ofFile}
            accept=".docx,.pdf,.txt,.md,.html"
          />
        </div>
        <Button>{t('readDocument')}</Button>
      </form>
      <section className="notes-elsewhere" aria-labelledby="elsewhere">
        <h2 id="elsewhere">{t('elsewhere')}</h2>
        <p>{t('elsewhereText')}</p>
        <p className="button-row">
          <ButtonLink kind="quiet" href={`${path}/form/docx`}>
            {t('asWord')}
          </ButtonLink>
          <ButtonLink kind="quiet" href={`${path}/form/txt`}>
            {t('asText')}
          </ButtonLink>
        </p>
      </section>
      <section aria-labelledby="or-paste">
        <h2 id="or-paste">{t('orPaste')}</h2>
        <form method="post" action={`${path}/notes/keep`} noValidate>
          <TextArea name="text" label={t('text')} hint={t('hint')} rows={12} problem={ofText} />
          <Button kind="quiet">{t('read')}</Button>
        </form>
      </section>
      <NotesList path={path} notes={await listNotes(member, report.id)} timeZone={report.timeZone} />
    </>
  )
}
