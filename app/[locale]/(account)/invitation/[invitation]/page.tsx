import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { findInvitation } from '@/auth/invitation'
import { Button } from '@/components/forms/button'
import { enterLocale } from '@/messages/enter'

type Props = { params: Promise<{ locale: string; invitation: string }> }

async function enterInvitation(params: Props['params']) {
  const locale = await enterLocale(params)
  const invitation = await findInvitation((await params).invitation)
  return invitation ? { locale, invitation } : missing(locale)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: titleOf(await getTranslations('invitation'), (await enterInvitation(params)).invitation) }
}

type Words = Awaited<ReturnType<typeof getTranslations<'invitation'>>>
type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>

/** A role of the staff is of a whole event or the portal; the others are of one session. */
const staffRole = ({ role }: Invitation) => (role === 'organizer' || role === 'editor' ? null : role)

function titleOf(t: Words, invitation: Invitation): string {
  const role = staffRole(invitation)
  return role
    ? t(`staff.title.${role}`, { event: invitation.eventName ?? '' })
    : t('title', { code: invitation.code ?? '' })
}

/** Where the personal link of an invitation leads. Opening it changes nothing; the address is proven by a mail to it. */
export default async function InvitationPage({ params }: Props) {
  const { locale, invitation } = await enterInvitation(params)
  const t = await getTranslations('invitation')
  const { id, email, title, eventName, isTaken } = invitation
  const role = staffRole(invitation)
  const address = { email: () => <bdi key="email">{email}</bdi> }
  return (
    <>
      <h1>{titleOf(t, invitation)}</h1>
      {role ? (
        <p className="lede">{t(`staff.lede.${role}`)}</p>
      ) : (
        <>
          <p className="lede" dir="auto">
            {title}
          </p>
          <p>
            <bdi>{eventName}</bdi>
          </p>
        </>
      )}
      <p>{t.rich(`${role ? 'staff.' : ''}${isTaken ? 'taken' : 'what'}`, address)}</p>
      <form method="post" action={`/${locale}/invitation/${id}/ask`}>
        <p className="button-row">
          <Button>{t(isTaken ? 'signIn' : 'takeUp')}</Button>
        </p>
      </form>
    </>
  )
}
