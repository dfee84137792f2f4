import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { canChangeMembers } from '@/auth/member-changes'
import { Button } from '@/components/forms/button'
import { QueueTable } from '@/components/review/queue-table'
import { TallyTable } from '@/components/review/tally-table'
import { DeskLinks } from '@/components/secretariat/desk-links'
import { tallyMails } from '@/mail/admin-queries'
import { clockOf, dayOf } from '@/messages/days'
import { enterLocale } from '@/messages/enter'
import type { Locale } from '@/messages/locales'
import { tallyReaderCorrections } from '@/reports/correction-queries'
import { listDecisions, listQueue, tallyDesk } from '@/reports/desk-queries'
import { isAdmin, isForBulk } from '@/reports/policy'
import { enterAsStaff } from './enter'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterLocale(params)
  const t = await getTranslations('admin')
  return { title: t('title') }
}

/** What waits, the longest waiting first; how far every event is; what was decided last. */
export default async function AdminPage({ params }: Props) {
  const { locale, member } = await enterAsStaff(params)
  const t = await getTranslations('admin')
  const [waiting, tallies] = [await listQueue(member), await tallyDesk(member)]
  const decisions = await listDecisions(member)
  const all = tallies.reduce((sum, { submitted }) => sum + submitted, 0)
  const rows = waiting.map((row) => ({ ...row, isForBulk: isForBulk(member, row) }))
  return (
    <div className="desk">
      <h1>{t('title')}</h1>
      {isAdmin(member) && (
        <DeskLinks
          deadMails={(await tallyMails(member)).dead}
          openCorrections={await tallyReaderCorrections(member)}
          hasMembers={canChangeMembers(member)}
        />
      )}
      <section aria-labelledby="waiting-heading">
        <h2 id="waiting-heading">{t('waiting', { count: all })}</h2>
        {rows.length === 0 ? (
          <Nothing decisions={decisions} locale={locale} />
        ) : (
          <form method="get" action={`/${locale}/admin/publish`}>
            {rows.length < all && <p>{t('first', { shown: rows.length, count: all })}</p>}
            <QueueTable rows={rows} caption={t('waiting', { count: all })} />
            {rows.some((row) => row.isForBulk) && (
              <p className="desk-actions">
                <Button kind="quiet">{t('publishChosen')}</Button>
              </p>
            )}
          </form>
        )}
      </section>
      <section>
        <h2 id="states-heading">{t('statesHeading')}</h2>
        <TallyTable tallies={tallies} />
      </section>
      {decisions.length > 0 && (
        <section aria-labelledby="decisions-heading">
          <h2 id="decisions-heading">{t('decisionsHeading')}</h2>
          <ol className="work-list">
            {decisions.map((decision) => (
              <Decision key={decision.id} decision={decision} locale={locale} />
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

type Decided = Awaited<ReturnType<typeof listDecisions>>

async function Nothing({ decisions, locale }: { decisions: Decided; locale: Locale }) {
  const t = await getTranslations('admin')
  const last = decisions[0]
  if (!last) return <p>{t('nothing')}</p>
  return (
    <p>
      {t('nothingSince', {
        day: dayOf(locale, last.at, last.timeZone),
        time: clockOf(last.at, last.timeZone),
      })}
    </p>
  )
}

async function Decision({ decision, locale }: { decision: Decided[number]; locale: Locale }) {
  const t = await getTranslations('admin')
  const { at, action, actorName, reportId, code, sessionTitle, eventName, timeZone } = decision
  return (
    <li className="work-row">
      <p className="margin-note">
        {dayOf(locale, at, timeZone, 'short')}, {clockOf(at, timeZone)}
        <br />
        <bdi>{code}</bdi> · <bdi>{eventName}</bdi>
      </p>
      <p>
        <a href={`/${locale}/admin/reports/${reportId}`} dir="auto">
          {sessionTitle}
        </a>
        <br />
        {t.rich(`decided.${action}`, { name: () => <bdi key="name">{actorName}</bdi> })}
      </p>
    </li>
  )
}
