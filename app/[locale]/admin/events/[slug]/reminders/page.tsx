import '@/components/secretariat/secretariat.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { enterRunEvent } from '@/app/[locale]/admin/events/[slug]/run'
import { Button, ButtonLink } from '@/components/forms/button'
import { Radios } from '@/components/forms/choices'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/field'
import { Notice } from '@/components/forms/notice'
import { RuleTable } from '@/components/secretariat/rule-table'
import { listReminderRules, listReminders } from '@/mail/reminder-queries'
import { dayOf } from '@/messages/days'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const problems = ['days', 'day', 'anchor', 'too-many'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await enterRunEvent(params)
  const t = await getTranslations('reminders')
  return { title: t('title', { event: event.name }) }
}

/** When those who have not reported are reminded by themselves, and the way to remind them now. */
export default async function RemindersPage({ params, searchParams }: Props) {
  const { locale, member, event, path } = await enterRunEvent(params)
  const t = await getTranslations('reminders')
  const query = await readQuery(searchParams)
  const problem = oneOf(problems, query.problem)
  const said = problem ? t(`problems.${problem}`) : undefined
  const at = problem === 'day' ? 'onDay' : problem === 'anchor' ? 'anchor' : 'days'
  const done = oneOf(['added', 'ended'] as const, query.done)
  const rules = await listReminderRules(member, event.id)
  const [open, late] = [
    await listReminders(member, event.id, 'open'),
    await listReminders(member, event.id, 'late'),
  ]
  const sessionsOf = (all: typeof open) => new Set(all.map(({ sessionId }) => sessionId)).size
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('back', { event: event.name })}</a>
      </p>
      {said && <ErrorSummary heading={t('problem')} problems={[{ href: `#${at}`, text: said }]} />}
      <h1>{t('title', { event: event.name })}</h1>
      {done && (
        <Notice kind="done" role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      )}
      <p>{t('what')}</p>
      <h2 id="rules">{t('rules')}</h2>
      {rules.length === 0 ? <p>{t('noRules')}</p> : <RuleTable rules={rules} event={event} path={path} />}
      <h2>{t('now')}</h2>
      <p>
        {t('waiting', { sessions: sessionsOf(open), readers: open.length })}{' '}
        {t('late', { sessions: sessionsOf(late), readers: late.length })}
      </p>
      {open.length > 0 && (
        <p className="button-row">
          {late.length > 0 && <ButtonLink href={`${path}/remind?which=late`}>{t('remindLate')}</ButtonLink>}
          <ButtonLink kind="quiet" href={`${path}/remind?which=open`}>
            {t('remindAll')}
          </ButtonLink>
        </p>
      )}
      <h2 id="add">{t('add')}</h2>
      <form method="post" action={`${path}/reminders/add`}>
        <TextField
          name="days"
          label={t('days')}
          hint={t('daysHint')}
          width="short"
          inputMode="numeric"
          value={query.days}
          problem={at === 'days' ? said : undefined}
        />
        <Radios
          name="side"
          legend={t('side')}
          isInline
          value={query.side ?? 'before'}
          options={(['before', 'after'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <Radios
          name="anchor"
          legend={t('anchor')}
          value={query.anchor ?? 'due'}
          problem={at === 'anchor' ? said : undefined}
          options={[
            {
              value: 'due',
              label: t('anchors.due'),
              hint: t('dueHint', { day: dayOf(locale, event.dueAt, event.timeZone) }),
            },
            { value: 'event-end', label: t('anchors.event-end') },
            {
              value: 'date',
              label: t('anchors.date'),
              reveal: (
                <TextField
                  name="onDay"
                  label={t('onDay')}
                  hint={t('onDayHint')}
                  width="medium"
                  value={query.onDay}
                  problem={at === 'onDay' ? said : undefined}
                />
              ),
            },
          ]}
        />
        <p className="button-row">
          <Button>{t('addButton')}</Button>
        </p>
      </form>
    </div>
  )
}
