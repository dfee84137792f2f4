import '@/components/secretariat/secretariat.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readQuery } from '@/app/[locale]/admin/enter'
import { enterRunEvent } from '@/app/[locale]/admin/events/[slug]/run'
import { missing } from '@/app/missing'
import { Button } from '@/components/forms/button'
import { Notice } from '@/components/forms/notice'
import { LineNotes } from '@/components/secretariat/line-notes'
import { MissingSessions } from '@/components/secretariat/missing-sessions'
import { ChangedRows, NewRows } from '@/components/secretariat/planned-rows'
import { findProgramme, planProgramme } from '@/events/programme-queries'
import { readProgramme } from '@/importer/programme/read-programme'
import { clockOf, dayOf } from '@/messages/days'

type Props = {
  params: Promise<{ locale: string; slug: string; upload: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** As many rows as one form may send; what comes after them is shown once these are applied. */
const mostShown = 1_500

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterRunEvent(params)
  const t = await getTranslations('programme')
  return { title: t('planTitle') }
}

/** What a programme would change, worked out anew at each look; and what was applied, afterwards. */
export default async function ProgrammePlanPage({ params, searchParams }: Props) {
  const { locale, member, event, path } = await enterRunEvent(params)
  const t = await getTranslations('programme')
  const upload = await findProgramme(member, event.id, (await params).upload)
  const programme = upload && readProgramme(upload.text, event)
  if (!upload || !programme || 'refused' in programme) return missing(locale)
  const plan = await planProgramme(member, event.id, programme.rows)
  if (!plan) return missing(locale)
  const of = <State extends string>(state: State) =>
    plan.planned.filter((row): row is Extract<typeof row, { state: State }> => row.state === state)
  const [added, changed, refused] = [of('new'), of('changed'), of('refused')]
  const shown = new Set([...added, ...changed].slice(0, mostShown))
  const more = added.length + changed.length - shown.size
  const left = new Set([
    ...refused.map(({ row }) => row.line),
    ...programme.messages
      .map(({ line }) => line)
      .filter((line) => !programme.rows.some((row) => row.line === line)),
  ])
  const cancellable = plan.missing.some(({ hasReport }) => !hasReport)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`${path}/programme`}>{t('backToForm')}</a>
      </p>
      <h1>{t('planTitle')}</h1>
      <Outcome query={await readQuery(searchParams)} />
      <p>
        {t('planOf', {
          name: upload.name || t('pasted'),
          kind: t(`kinds.${programme.kind}`),
          day: dayOf(locale, upload.createdAt, event.timeZone),
          time: clockOf(upload.createdAt, event.timeZone),
        })}
      </p>
      <p>
        {t('tally', {
          added: added.length,
          changed: changed.length,
          same: of('same').length,
          refused: left.size,
        })}
      </p>
      <LineNotes messages={programme.messages} refused={refused} leftOut={left} />
      <form method="post" action={`${path}/programme/${upload.id}/apply`}>
        <input type="hidden" name="fingerprint" value={plan.fingerprint} />
        <ChangedRows rows={changed.filter((row) => shown.has(row))} />
        <NewRows rows={added.filter((row) => shown.has(row))} />
        {more > 0 && <p>{t('more', { count: more })}</p>}
        <MissingSessions sessions={plan.missing.slice(0, 400)} />
        {shown.size > 0 || cancellable ? (
          <p className="button-row">
            <Button>{t('apply')}</Button>
          </p>
        ) : (
          <p>{t('nothingToDo')}</p>
        )}
      </form>
      <p>
        <a href={path}>{t('board', { event: event.name })}</a>
      </p>
    </div>
  )
}

async function Outcome({ query }: { query: Record<string, string> }) {
  const t = await getTranslations('programme')
  if (query.stale)
    return (
      <Notice kind="problem" role="alert">
        <p>{t('stale')}</p>
      </Notice>
    )
  const count = (name: string) => (/^\d{1,5}$/.test(query[name] ?? '') ? Number(query[name]) : null)
  const [added, changed, cancelled] = [count('added'), count('changed'), count('cancelled')]
  if (added === null || changed === null || cancelled === null) return null
  const left = count('left') ?? 0
  return (
    <Notice kind={left > 0 ? 'problem' : 'done'} role="status">
      <p>{t('applied', { added, changed, cancelled })}</p>
      {left > 0 && <p>{t('left', { left })}</p>}
    </Notice>
  )
}
