import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf } from '@/app/[locale]/admin/enter'
import { enterRunEvent } from '@/app/[locale]/admin/events/[slug]/run'
import { Button } from '@/components/forms/button'
import { Checkbox, FieldGroup, Radios } from '@/components/forms/choices'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/field'
import { Notice } from '@/components/forms/notice'
import { ExtensionList } from '@/components/secretariat/extension-list'
import { listExtensions, listSessionNames } from '@/events/deadline-queries'
import { clockOf, dayOf } from '@/messages/days'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const problems = { which: 'which', day: 'day', time: 'time', reason: 'reason' } as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await enterRunEvent(params)
  const t = await getTranslations('deadlines')
  return { title: t('title', { event: event.name }) }
}

/** The deadline of the event, the sessions that have another, and the way to give one to chosen sessions or to a type. */
export default async function DeadlinesPage({ params, searchParams }: Props) {
  const { locale, member, event, path } = await enterRunEvent(params)
  const [t, typeNames] = [await getTranslations('deadlines'), await getTranslations('types')]
  const query = await searchParams
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined)
  const problem = oneOf(Object.keys(problems) as (keyof typeof problems)[], one('problem'))
  const said = (name: keyof typeof problems) => (problem === name ? t(`problems.${name}`) : undefined)
  const chosen = new Set([query.session ?? []].flat())
  const sessions = await listSessionNames(member, event.id)
  const picked = sessions.filter(({ id }) => chosen.has(id))
  const types = [...new Set(sessions.map(({ type }) => type))]
  const extended = one('extended')
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('back', { event: event.name })}</a>
      </p>
      {problem && (
        <ErrorSummary
          heading={t('problem')}
          problems={[{ href: `#${problem}`, text: t(`problems.${problem}`) }]}
        />
      )}
      <h1>{t('title', { event: event.name })}</h1>
      {extended && /^\d{1,4}$/.test(extended) && (
        <Notice kind="done" role="status">
          <p>{t('done', { count: Number(extended) })}</p>
        </Notice>
      )}
      <p>
        {t('due', {
          day: dayOf(locale, event.dueAt, event.timeZone),
          time: clockOf(event.dueAt, event.timeZone),
          zone: event.timeZone,
        })}
      </p>
      <h2>{t('extensions')}</h2>
      <ExtensionList rows={await listExtensions(member, event.id)} timeZone={event.timeZone} path={path} />
      <h2>{t('extend')}</h2>
      {picked.length === 0 && <p>{t('orChoose')}</p>}
      <form method="post" action={`${path}/deadlines/extend`}>
        {picked.length > 0 ? (
          <FieldGroup id="which" legend={t('chosen')} problem={said('which')}>
            {picked.map(({ id, code, title }) => (
              <Checkbox
                key={id}
                id={`session-${id}`}
                name="session"
                value={id}
                isChecked
                label={
                  <>
                    <bdi>{code}</bdi> <span dir="auto">{title}</span>
                  </>
                }
              />
            ))}
          </FieldGroup>
        ) : (
          <Radios
            id="which"
            name="type"
            legend={t('type')}
            value={one('type')}
            problem={said('which')}
            options={types.map((type) => ({ value: type, label: typeNames(type as 'other') }))}
          />
        )}
        <TextField
          name="day"
          label={t('day')}
          hint={t('dayHint')}
          width="medium"
          value={one('day')}
          problem={said('day')}
        />
        <TextField
          name="time"
          label={t('time')}
          hint={t('timeHint', { zone: event.timeZone })}
          width="short"
          value={one('time') ?? '23:59'}
          problem={said('time')}
        />
        <TextField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          value={one('reason')}
          problem={said('reason')}
        />
        <p className="button-row">
          <Button>{t('button')}</Button>
        </p>
      </form>
    </div>
  )
}
