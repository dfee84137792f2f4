import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { listEventNames, listRoles } from '@/auth/member-queries'
import { Button, ButtonLink } from '@/components/forms/button'
import { Radios } from '@/components/forms/choices'
import { Notice } from '@/components/forms/notice'
import { enterMember } from '../enter'

type Props = {
  params: Promise<{ locale: string; member: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { user } = await enterMember(params)
  return { title: user.name || user.email }
}

/** What one member may be, and everything that can be changed about it. Each change is asked about on a page of its own. */
export default async function MemberPage({ params, searchParams }: Props) {
  const { locale, member, user, path } = await enterMember(params)
  const t = await getTranslations('members')
  const query = await readQuery(searchParams)
  const refused = oneOf(['last-admin', 'own-power'] as const, query.refused)
  const roles = await listRoles(member, user.id)
  const changes = [
    user.isSiteAdmin ? 'end-site-admin' : 'make-site-admin',
    'end-sessions',
    user.disabledAt ? 'enable' : 'disable',
  ] as const
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin/members`}>{t('backToList')}</a>
      </p>
      <h1>
        <bdi>{user.name || user.email}</bdi>
      </h1>
      {query.done && (
        <Notice kind="done" role="status">
          <p>{t('done')}</p>
        </Notice>
      )}
      {refused && (
        <Notice kind="problem" role="alert">
          <p>{t(`refused.${refused}`)}</p>
        </Notice>
      )}
      <p>
        <bdi>{user.email}</bdi>
        {user.isSiteAdmin && <> · {t('siteAdmin')}</>}
        {user.disabledAt && <> · {t('disabled')}</>}
      </p>
      <p className="button-row">
        {changes.map((change) => (
          <ButtonLink key={change} kind="quiet" href={`${path}/change?do=${change}`}>
            {t(`changes.${change}.button`)}
          </ButtonLink>
        ))}
      </p>
      <h2>{t('roles')}</h2>
      {roles.length === 0 && <p>{t('noRoles')}</p>}
      <ul className="work-list">
        {roles.map(({ id, role, eventId, eventName, code }) => (
          <li key={id} className="work-row">
            <p className="margin-note">
              <bdi>{eventName}</bdi>
            </p>
            <p>
              {t(`roleNames.${role}`)}
              {code && (
                <>
                  {' '}
                  <bdi>{code}</bdi>
                </>
              )}
              {role !== 'organizer' && (
                <>
                  {' · '}
                  <a href={`${path}/change?do=take&role=${role}&event=${eventId}`}>
                    {t('changes.take.button')}
                  </a>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <h2>{t('give')}</h2>
      <form method="get" action={`${path}/change`}>
        <input type="hidden" name="do" value="give" />
        <Radios
          name="role"
          legend={t('role')}
          value="reviewer"
          options={(['reviewer', 'admin'] as const).map((value) => ({
            value,
            label: t(`roleNames.${value}`),
          }))}
        />
        <Radios
          name="event"
          legend={t('event')}
          options={(await listEventNames(member)).map(({ id, name }) => ({
            value: id,
            label: <bdi>{name}</bdi>,
          }))}
        />
        <p className="button-row">
          <Button>{t('changes.give.button')}</Button>
        </p>
      </form>
    </div>
  )
}
