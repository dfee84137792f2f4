import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { DraftText } from '@/components/editor/draft-text'
import { Button } from '@/components/forms/button'
import { Notice } from '@/components/forms/notice'
import { readDraft } from '@/forms/reading/draft'
import { clockOf, dayOf } from '@/messages/days'
import { canEdit } from '@/reports/policy'
import { findRevision } from '@/reports/queries'
import { enterAsReader } from '../../enter'

type Props = { params: Promise<{ locale: string; id: string; number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterAsReader(params)
  const t = await getTranslations('history')
  return { title: t('titleOne', { number: (await params).number, title: report.sessionTitle }) }
}

/** One saved state of the report, as it was, and the way to bring it back. */
export default async function RevisionPage({ params }: Props) {
  const { locale, member, report, form, path } = await enterAsReader(params)
  const revision = await findRevision(member, report.id, Number((await params).number))
  if (!revision) return missing(locale)
  const t = await getTranslations('history')
  const { number, origin, savedAt, savedByName, draft } = revision
  const isOpen = report.isEditor && canEdit(member, report)
  const isCurrent = number === report.revision
  return (
    <>
      <p className="back-link">
        <a href={`${path}/history`}>{t('backToHistory')}</a>
      </p>
      <h1>{t('revision', { number })}</h1>
      <p className="lede">
        {t.rich(`origins.${origin}`, { name: () => <bdi key="name">{savedByName}</bdi> })}{' '}
        {dayOf(locale, savedAt, report.timeZone)}, {clockOf(savedAt, report.timeZone)}
      </p>
      {origin === 'held' && (
        <Notice>
          <p>{t('held')}</p>
          {isOpen && (
            <p>
              <a href={`${path}/conflict?held=${number}`}>{t('decide')}</a>
            </p>
          )}
        </Notice>
      )}
      {isCurrent ? (
        <p>{t('isCurrent')}</p>
      ) : (
        <p>
          <a href={`${path}/history/compare?from=${number}`}>{t('compare')}</a>
        </p>
      )}
      {!isCurrent && isOpen && origin !== 'held' && (
        <form method="post" action={`${path}/restore`}>
          <p className="field-hint" id="restore-hint">
            {t('restoreHint')}
          </p>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="base" value={report.revision} />
          <Button kind="quiet" aria-describedby="restore-hint">
            {t('restore')}
          </Button>
        </form>
      )}
      <DraftText form={form} draft={draft} reading={readDraft(form, draft, report)} locale={locale} />
    </>
  )
}
