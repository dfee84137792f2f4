import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { readTyped } from '@/app/[locale]/admin/typed'
import { Button } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea, TextField } from '@/components/forms/field'
import { dayOf } from '@/messages/days'
import { type ListedErasure, listErasures } from '@/reports/erasure-queries'
import { enterErasures } from './enter'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}
const refusals = [
  'names-needed',
  'name-too-short',
  'too-many',
  'reason-needed',
  'reason-too-long',
  'reason-has-name',
] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterErasures(params)
  const t = await getTranslations('erasures')
  return { title: t('title') }
}

const stateOf = ({ doneAt, confirmedAt, refusedAt }: ListedErasure) =>
  doneAt ? 'done' : refusedAt ? 'refused' : confirmedAt ? 'working' : 'asked'

/** Asks for a name to be taken out of everything, and lists what was asked for before. */
export default async function ErasuresPage({ params, searchParams }: Props) {
  const { locale, member } = await enterErasures(params)
  const t = await getTranslations('erasures')
  const path = `/${locale}/admin/erasures`
  const refused = oneOf(refusals, (await readQuery(searchParams)).refused)
  const [names, reason] = readWish(refused ? await readTyped(path) : '')
  const problem = refused ? t(`problems.${refused}`) : undefined
  const isReason = refused?.startsWith('reason')
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin`}>{t('back')}</a>
      </p>
      {problem && (
        <ErrorSummary
          heading={t('problem')}
          problems={[{ href: isReason ? '#reason' : '#names', text: problem }]}
        />
      )}
      <h1>{t('title')}</h1>
      <p>{t('what')}</p>
      <form method="post" action={`${path}/ask`}>
        <TextArea
          name="names"
          label={t('names')}
          hint={t('namesHint')}
          rows={5}
          value={names}
          problem={isReason ? undefined : problem}
        />
        <TextField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          value={reason}
          problem={isReason ? problem : undefined}
        />
        <p className="button-row">
          <Button>{t('ask')}</Button>
        </p>
      </form>
      <h2>{t('before')}</h2>
      <ul className="work-list">
        {(await listErasures(member)).map((erasure) => (
          <li key={erasure.id} className="work-row">
            <p className="margin-note">{dayOf(locale, erasure.askedAt, 'UTC', 'short')}</p>
            <p>
              <a href={`${path}/${erasure.id}`} dir="auto">
                {erasure.reason}
              </a>
              <br />
              {t(`states.${stateOf(erasure)}`)}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function readWish(kept: string): [string, string] {
  try {
    const parts = JSON.parse(kept) as unknown
    if (Array.isArray(parts) && parts.length === 2 && parts.every((part) => typeof part === 'string'))
      return parts as [string, string]
  } catch {}
  return ['', '']
}
