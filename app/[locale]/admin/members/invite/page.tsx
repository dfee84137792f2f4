import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { listEventNames } from '@/auth/member-queries'
import { invitationDays, mostWaiting } from '@/auth/staff-invitations'
import { listStaffInvitations } from '@/auth/staff-invite-queries'
import { Button } from '@/components/forms/button'
import { Radios } from '@/components/forms/choices'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/field'
import { Notice } from '@/components/forms/notice'
import { WaitingStaff } from '@/components/secretariat/waiting-staff'
import { enterMembers } from '../enter'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const roles = ['reviewer', 'admin', 'site-admin'] as const

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await enterMembers(params)
  const { problem } = await readQuery(searchParams)
  const t = await getTranslations('members.invite')
  return { title: t(problem ? 'titleWithError' : 'title') }
}

/** Asks an address to be of the staff, says what each role means, and shows who was asked and has not come. */
export default async function InviteStaffPage({ params, searchParams }: Props) {
  const { locale, member } = await enterMembers(params)
  const t = await getTranslations('members')
  const query = await readQuery(searchParams)
  const problem = oneOf(['email', 'event', 'too-many'] as const, query.problem)
  const done = oneOf(['invited', 'revoked'] as const, query.done)
  const said = problem && t(`invite.problems.${problem}`, { most: mostWaiting })
  const path = `/${locale}/admin/members/invite`
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin/members`}>{t('backToList')}</a>
      </p>
      {problem && said && (
        <ErrorSummary
          heading={t('invite.problem')}
          problems={[{ href: problem === 'event' ? '#event' : '#email', text: said }]}
        />
      )}
      <h1>{t('invite.title')}</h1>
      {done && (
        <Notice kind="done" role="status">
          <p>{t(`invite.${done}`)}</p>
        </Notice>
      )}
      <p className="lede">{t('invite.lede', { days: invitationDays })}</p>
      <form method="post" action={`${path}/send`} noValidate>
        <TextField
          name="email"
          type="email"
          width="medium"
          spellCheck={false}
          lang="en"
          label={t('invite.email')}
          value={query.typed}
          problem={said && problem !== 'event' ? said : undefined}
        />
        <Radios
          name="role"
          legend={t('invite.role')}
          value={oneOf(roles, query.role) ?? 'reviewer'}
          options={roles.map((value) => ({
            value,
            label: t(`invite.roles.${value}`),
            hint: t(`invite.effects.${value}`),
          }))}
        />
        <Radios
          name="event"
          legend={t('invite.event')}
          hint={t('invite.eventHint')}
          value={query.event}
          problem={said && problem === 'event' ? said : undefined}
          options={(await listEventNames(member)).map(({ id, name }) => ({
            value: id,
            label: <bdi>{name}</bdi>,
          }))}
        />
        <p className="button-row">
          <Button>{t('invite.button')}</Button>
        </p>
      </form>
      <h2>{t('invite.waiting')}</h2>
      <WaitingStaff rows={await listStaffInvitations(member)} path={path} />
    </div>
  )
}
