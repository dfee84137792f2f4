import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readTyped } from '@/app/[locale]/admin/typed'
import { listKeys } from '@/auth/key-queries'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Notice } from '@/components/forms/notice'
import { KeyForm } from '@/components/keys/key-form'
import { KeyTable } from '@/components/keys/key-table'
import { enterLocale } from '@/messages/enter'
import { enterAsMember } from '../enter'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const refusals = ['name-needed', 'name-too-long', 'too-many'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params)
  const t = await getTranslations('keys')
  return { title: t('title') }
}

/** The keys with which a member's own programs ask the API: made, shown once, and revoked here. */
export default async function KeysPage({ params, searchParams }: Props) {
  const { locale, member } = await enterAsMember(params)
  const t = await getTranslations('keys')
  const query = await searchParams
  const path = `/${locale}/my/keys`
  const refused = refusals.find((one) => one === query.refused)
  const problem = refused && t(`refused.${refused}`)
  const typed = await readTyped(path)
  const made = query.made !== undefined && typed.startsWith('rap_') ? typed : null
  return (
    <>
      <p className="back-link">
        <a href={`/${locale}/my`}>{t('back')}</a>
      </p>
      {problem && <ErrorSummary heading={t('problem')} problems={[{ href: '#name', text: problem }]} />}
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      {made && (
        <Notice kind="done" role="status" heading={t('made')}>
          <p>
            <code className="code" dir="ltr">
              {made}
            </code>
          </p>
          <p>{t('once')}</p>
        </Notice>
      )}
      {query.made !== undefined && !made && <Notice>{t('gone')}</Notice>}
      {query.revoked !== undefined && (
        <Notice kind="done" role="status">
          <p>{t('revoked')}</p>
        </Notice>
      )}
      <KeyForm action={`${path}/make`} problem={problem} name={refused ? typed : ''} />
      <h2>{t('yours')}</h2>
      <KeyTable keys={await listKeys(member)} action={`${path}/revoke`} />
      <p>
        <a href={`/${locale}/data#keys`}>{t('how')}</a>
      </p>
    </>
  )
}
