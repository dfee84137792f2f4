import { useTranslations } from 'next-intl'
import { Button } from '../forms/button'
import { TextField } from '../forms/field'
import { useActionName, useActions } from './audit-words'

type Props = {
  path: string
  view: { who: string; what: string; object: string; event: string; from: string; to: string }
  events: readonly { id: string; name: string }[]
}

/** What is looked for, in a form that anybody can send; the address then says it too. */
export function AuditFilters({ path, view, events }: Props) {
  const t = useTranslations('audit.filters')
  const nameOf = useActionName()
  const actions = useActions()
  const known = view.what === '' || actions.includes(view.what) ? actions : [...actions, view.what]
  const named = known.map((action) => ({ action, name: nameOf(action) }))
  return (
    <form method="get" action={path} className="audit-filters">
      <TextField name="who" label={t('who')} width="medium" value={view.who} />
      <div className="field">
        <label htmlFor="what" className="field-label">
          {t('what')}
        </label>
        <select id="what" name="what" className="input is-medium" defaultValue={view.what}>
          <option value="">{t('everything')}</option>
          {named
            .sort((one, other) => one.name.localeCompare(other.name))
            .map(({ action, name }) => (
              <option key={action} value={action}>
                {name}
              </option>
            ))}
        </select>
      </div>
      <TextField name="object" label={t('object')} width="medium" value={view.object} />
      <div className="field">
        <label htmlFor="event" className="field-label">
          {t('event')}
        </label>
        <select id="event" name="event" className="input is-medium" defaultValue={view.event}>
          <option value="">{t('everyEvent')}</option>
          {events.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <TextField name="from" label={t('from')} width="short" value={view.from} />
      <TextField name="to" label={t('to')} width="short" value={view.to} />
      <p className="button-row">
        <Button kind="quiet">{t('apply')}</Button>
      </p>
    </form>
  )
}
