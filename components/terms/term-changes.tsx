import { useTranslations } from 'next-intl'
import { Button } from '../forms/button'
import { groupKey, topicGroups } from '../records/topic-group'

type Other = { id: string; group: string; name: string }
type Props = { path: string; isMoved: boolean; isRetired: boolean; others: readonly Other[] }

/** What can become of a topic. Every choice leads to a page that says what it means before anything is done. */
export function TermChanges({ path, isMoved, isRetired, others }: Props) {
  const t = useTranslations('terms')
  return (
    <section id="change" aria-labelledby="change-heading" tabIndex={-1}>
      <h2 id="change-heading">{t('change')}</h2>
      {isMoved || isRetired ? (
        <form method="get" action={`${path}/change`}>
          <input type="hidden" name="do" value="bring-back" />
          <p>{t('bringBackHint')}</p>
          <Button kind="quiet">{t('changes.bring-back.button')}</Button>
        </form>
      ) : (
        (['merge', 'retire'] as const).map((change) => (
          <form key={change} method="get" action={`${path}/change`} className="term-change">
            <input type="hidden" name="do" value={change} />
            <div className="field">
              <label className="field-label" htmlFor={`into-${change}`}>
                {t(`changes.${change}.into`)}
              </label>
              <p className="field-hint" id={`into-${change}-hint`}>
                {t(`changes.${change}.hint`)}
              </p>
              <OtherTopics id={`into-${change}`} others={others} none={t(`changes.${change}.none`)} />
            </div>
            <Button kind="quiet">{t(`changes.${change}.look`)}</Button>
          </form>
        ))
      )}
    </section>
  )
}

function OtherTopics({ id, others, none }: { id: string; others: readonly Other[]; none: string }) {
  const groups = useTranslations('topicGroups')
  return (
    <select className="input" id={id} name="into" defaultValue="" aria-describedby={`${id}-hint`}>
      <option value="">{none}</option>
      {topicGroups.map((group) => (
        <optgroup key={group} label={groups(groupKey(group))}>
          {others
            .filter((one) => one.group === group)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
}
