import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readQuery } from '@/app/[locale]/admin/enter'
import { listMembers } from '@/auth/member-queries'
import { Button } from '@/components/forms/button'
import { TextField } from '@/components/forms/field'
import { dayOf } from '@/messages/days'
import { enterMembers } from './enter'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterMembers(params)
  const t = await getTranslations('members')
  return { title: t('title') }
}

/** Everybody who has an account, site admins and staff first. */
export default async function MembersPage({ params, searchParams }: Props) {
  const { locale, member } = await enterMembers(params)
  const t = await getTranslations('members')
  const words = ((await readQuery(searchParams)).q ?? '').slice(0, 200)
  const rows = await listMembers(member, words)
  const path = `/${locale}/admin/members`
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin`}>{t('back')}</a>
      </p>
      <h1>{t('title')}</h1>
      <p>
        <a href={`${path}/invite`}>{t('invite.title')}</a>
      </p>
      <form method="get" action={path} className="board-type">
        <TextField name="q" label={t('find')} width="medium" value={words} />
        <Button kind="quiet">{t('findButton')}</Button>
      </form>
      <p>{t('found', { count: rows.length })}</p>
      <ul className="work-list">
        {rows.map(({ id, email, name, isSiteAdmin, disabledAt, lastSeenAt, staffOf, organizes }) => (
          <li key={id} className="work-row">
            <p className="margin-note">
              {lastSeenAt ? t('seen', { day: dayOf(locale, lastSeenAt, 'UTC', 'short') }) : t('notSeen')}
            </p>
            <p>
              <a href={`${path}/${id}`}>
                <bdi>{name || email}</bdi>
              </a>
              <br />
              <bdi>{email}</bdi>
              {isSiteAdmin && <> · {t('siteAdmin')}</>}
              {staffOf > 0 && <> · {t('staffOf', { count: staffOf })}</>}
              {organizes > 0 && <> · {t('organizes', { count: organizes })}</>}
              {disabledAt && <> · {t('disabled')}</>}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
