import { useLocale, useTranslations } from 'next-intl'
import { dayIn, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import type { Invitation } from '@/reports/editor-queries'
import { Button } from '../forms/button'
import { TextField } from '../forms/field'
import { Notice } from '../forms/notice'

type Waiting = { id: string; email: string; createdAt: Date }

/** Who was asked and has not come yet. */
export function Invitations({
  path,
  invitations,
  timeZone,
}: {
  path: string
  invitations: readonly Waiting[]
  timeZone: string
}) {
  const t = useTranslations('sharing')
  const locale = useLocale() as Locale
  if (invitations.length === 0) return null
  return (
    <section aria-labelledby="invitations-heading">
      <h2 id="invitations-heading">{t('invitations')}</h2>
      <ul className="work-list">
        {invitations.map(({ id, email, createdAt }) => (
          <li key={id} className="work-row">
            <p className="margin-note">
              {t('invitedOn', { day: dayOf(locale, createdAt, timeZone, 'short') })}
            </p>
            <div>
              <p>
                <bdi>{email}</bdi>
              </p>
              <form method="post" action={`${path}/editors/change`}>
                <input type="hidden" name="invitation" value={id} />
                <Button kind="quiet" name="do" value="revoke">
                  {t('revoke')}
                  <span className="sr-only">: {email}</span>
                </Button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function InviteForm({
  path,
  typed,
  problem,
}: {
  path: string
  typed: string | undefined
  problem: string | undefined
}) {
  const t = useTranslations('sharing.invite')
  return (
    <section aria-labelledby="invite-heading">
      <h2 id="invite-heading">{t('heading')}</h2>
      <form method="post" action={`${path}/editors/invite`} noValidate>
        <TextField
          name="email"
          type="email"
          width="medium"
          spellCheck={false}
          lang="en"
          label={t('email')}
          hint={t('hint')}
          problem={problem}
          value={typed}
        />
        <Button>{t('button')}</Button>
      </form>
    </section>
  )
}

/** To a member who was signed in when an invitation came: what it is, and the button that takes it up. */
export function InvitationsTo({ invitations }: { invitations: readonly Invitation[] }) {
  const t = useTranslations('sharing.invited')
  const locale = useLocale() as Locale
  return invitations.map(({ id, role, code, sessionTitle, eventName, heldOn, invitedByName }) => (
    <Notice key={id} heading={t(role)}>
      <p>
        <bdi>{sessionTitle}</bdi>
        <br />
        <bdi>{code}</bdi>, <bdi>{eventName}</bdi>, {dayIn(locale, heldOn)}
      </p>
      {invitedByName && <p>{t.rich('by', { name: () => <bdi key="name">{invitedByName}</bdi> })}</p>}
      <form method="post" action={`/${locale}/my/invitations/${id}`}>
        <Button kind="quiet">
          {t('accept')}
          <span className="sr-only">: {sessionTitle}</span>
        </Button>
      </form>
    </Notice>
  ))
}
