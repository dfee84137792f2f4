import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readQuery } from '@/app/[locale]/admin/enter'
import { Button, ButtonLink } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Notice } from '@/components/forms/notice'
import { EventFields } from '@/components/secretariat/event-fields'
import { tallyEvent } from '@/events/event-queries'
import { parseEvent, typedOf } from '@/events/event-wish'
import { canAddForum } from '@/events/policy'
import { findForm } from '@/forms/released'
import { enterSettings } from './enter'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await enterSettings(params)
  const t = await getTranslations('eventMaking')
  return { title: t('settings', { event: event.name }) }
}

/** Everything that can be set of an event: its name, days, place, deadlines, and the form of its reports. */
export default async function SettingsPage({ params, searchParams }: Props) {
  const { locale, member, event, path } = await enterSettings(params)
  const t = await getTranslations('eventMaking')
  const query = await readQuery(searchParams)
  const typed = query.problem ? query : typedOf(event)
  const read = query.problem ? parseEvent(query, (key) => findForm(key) !== null) : { wish: event }
  const problems = 'problems' in read ? read.problems : []
  const { reports, outside } = await tallyEvent(member, event.id)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('back', { event: event.name })}</a>
      </p>
      {problems.length > 0 && (
        <ErrorSummary
          heading={t('problem')}
          problems={problems.map(({ field, code }) => ({ href: `#${field}`, text: t(`problems.${code}`) }))}
        />
      )}
      <h1>{t('settings', { event: event.name })}</h1>
      {query.done && (
        <Notice kind="done" role="status">
          <p>{t(query.done === 'created' ? 'created' : query.done === 'same' ? 'same' : 'saved')}</p>
        </Notice>
      )}
      {outside > 0 && (
        <Notice>
          <p>{t('outside', { count: outside })}</p>
        </Notice>
      )}
      <p>
        {t('address', { address: `/events/${event.slug}`, forum: event.forumName, year: String(event.year) })}{' '}
        {reports > 0 && t('keepsForms', { count: reports })}
      </p>
      <form method="post" action={`${path}/settings/save`} noValidate>
        <EventFields typed={typed} problems={problems} />
        <p className="button-row">
          <Button>{t('save')}</Button>
          {canAddForum(member) && (
            <ButtonLink kind="quiet" href={`/${locale}/admin/events/new?from=${event.slug}`}>
              {t('clone')}
            </ButtonLink>
          )}
        </p>
      </form>
    </div>
  )
}
