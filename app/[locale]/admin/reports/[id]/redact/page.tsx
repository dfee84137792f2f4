import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { ButtonLink } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { RedactionForm } from '@/components/review/redaction-form'
import { RedactionPreview } from '@/components/review/redaction-preview'
import { canRedact, needsOtherEyesToRedact } from '@/reports/policy'
import { lookAtRedaction } from '@/reports/redact-look'
import { redactable } from '@/reports/redactions'
import { oneOf, readQuery } from '../../../enter'
import { readTyped } from '../../../typed'
import { enterReview, type ReviewParams } from '../enter'

type Props = { params: ReviewParams; searchParams: Promise<Record<string, string | string[] | undefined>> }

const refusals = [
  'own-report',
  'unknown-question',
  'words-too-short',
  'words-too-long',
  'not-found',
  'reason-needed',
  'reason-too-long',
  'reason-has-words',
  'stale',
] as const
export type Refusal = (typeof refusals)[number]

async function enter(params: ReviewParams) {
  const entered = await enterReview(params)
  const { member, report } = entered
  if (!canRedact(member, report) && !needsOtherEyesToRedact(member, report)) return missing(entered.locale)
  return entered
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enter(params)
  const t = await getTranslations('redact')
  return { title: t('title', { code: report.code }) }
}

/** Takes a passage or an answer out of the public: first asks what and why, then says what follows, then does it. */
export default async function RedactPage({ params, searchParams }: Props) {
  const { locale, member, report, form, path } = await enter(params)
  const t = await getTranslations('redact')
  const query = await readQuery(searchParams)
  const page = `${path}/redact`
  const [question, words, reason] = readWish(await readTyped(page))
  const wish = { questionKey: question, words, reason, revision: report.revision }
  const look = query.look && question !== '' ? await lookAtRedaction(member, report.id, wish) : null
  const refused =
    oneOf(refusals, query.refused) ??
    (look && 'refused' in look ? look.refused : null) ??
    (report.isEditor ? 'own-report' : null)
  const field = refused?.startsWith('reason')
    ? 'reason'
    : refused === 'unknown-question'
      ? 'question'
      : 'words'
  const problem = refused && t(`refused.${refused}`)
  const shared = { page, revision: report.revision, question, words, reason }
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('back')}</a>
      </p>
      {problem && <ErrorSummary heading={t('problem')} problems={[{ href: `#${field}`, text: problem }]} />}
      <h1>{t('title', { code: report.code })}</h1>
      <p className="lede" dir="auto">
        {report.sessionTitle}
      </p>
      {report.isEditor ? (
        <p className="button-row">
          <ButtonLink kind="quiet" href={path}>
            {t('cancel')}
          </ButtonLink>
        </p>
      ) : look && !('refused' in look) && !problem ? (
        <RedactionPreview {...shared} look={look} form={form} slug={report.slug} locale={locale} />
      ) : (
        <RedactionForm
          {...shared}
          path={path}
          questions={redactable(form)}
          problem={problem ? { field, text: problem } : null}
        />
      )}
    </div>
  )
}

function readWish(kept: string): [string, string, string] {
  try {
    const parts = JSON.parse(kept) as unknown
    if (Array.isArray(parts) && parts.length === 3 && parts.every((part) => typeof part === 'string'))
      return parts as [string, string, string]
  } catch {}
  return ['', '', '']
}
