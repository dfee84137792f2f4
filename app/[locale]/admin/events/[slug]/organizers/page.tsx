import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf } from '@/app/[locale]/admin/enter'
import { enterRunEvent } from '@/app/[locale]/admin/events/[slug]/run'
import { readTyped } from '@/app/[locale]/admin/typed'
import { Button } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { Notice } from '@/components/forms/notice'
import { WaitingInvitations } from '@/components/secretariat/waiting-invitations'
import { listWaiting, tallyUnclaimed } from '@/events/invite-queries'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const reasons = ['no-address', 'no-code', 'bad-address', 'no-session', 'organizer', 'asked'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await enterRunEvent(params)
  const t = await getTranslations('organizers')
  return { title: t('title', { event: event.name }) }
}

/** Invites the organizers of many sessions at once, each by a mail with a personal link, and shows who has not come. */
export default async function OrganizersPage({ params, searchParams }: Props) {
  const { member, event, path } = await enterRunEvent(params)
  const t = await getTranslations('organizers')
  const query = await searchParams
  const left = [query.left ?? []].flat().flatMap((told) => {
    const [line = '', code = ''] = told.split(' ')
    const why = oneOf(reasons, code)
    return why && /^\d{1,5}$/.test(line) ? [{ line, text: t(`left.${why}`, { line: Number(line) }) }] : []
  })
  const invited = /^\d{1,4}$/.test(String(query.invited)) ? Number(query.invited) : null
  const problem =
    query.problem === 'empty' || query.problem === 'too-many' ? t(`problems.${query.problem}`) : undefined
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('back', { event: event.name })}</a>
      </p>
      {problem && <ErrorSummary heading={t('problem')} problems={[{ href: '#people', text: problem }]} />}
      <h1>{t('title', { event: event.name })}</h1>
      {invited !== null && (
        <Notice kind={left.length > 0 ? 'problem' : 'done'} role="status">
          <p>{t('invited', { count: invited })}</p>
          {left.length > 0 && (
            <ul>
              {left.map(({ line, text }) => (
                <li key={line}>{text}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      {query.revoked !== undefined && (
        <Notice kind="done" role="status">
          <p>{t('revoked')}</p>
        </Notice>
      )}
      <p>{t('unclaimed', { count: await tallyUnclaimed(member, event.id) })}</p>
      <form method="post" action={`${path}/organizers/invite`}>
        <TextArea
          name="people"
          label={t('people')}
          hint={t('peopleHint')}
          rows={12}
          value={await readTyped(`${path}/organizers`)}
          problem={problem}
        />
        <p className="button-row">
          <Button>{t('button')}</Button>
        </p>
      </form>
      <p>
        <a href={`${path}/mails/claim/en`}>{t('words')}</a>
      </p>
      <h2>{t('waiting')}</h2>
      <WaitingInvitations rows={await listWaiting(member, event.id)} timeZone={event.timeZone} path={path} />
    </div>
  )
}
