import { useTranslations } from 'next-intl'
import { type BoardState, type BoardView, boardQuery, boardStates } from '@/events/board-view'
import { Button } from '../forms/button'

type Props = {
  path: string
  view: BoardView
  tally: Record<BoardState | 'late', number>
  /** The types of session that the event has. */
  types: readonly string[]
}

/** The states as links with their numbers, and the types of session in a form that anybody can send. */
export function BoardFilters({ path, view, tally, types }: Props) {
  const t = useTranslations('board')
  const typeNames = useTranslations('types')
  return (
    <>
      <nav aria-label={t('states.label')}>
        <ul className="jump-list">
          <li>
            <a
              href={`${path}${boardQuery(view, { state: null })}`}
              aria-current={view.state === null ? 'true' : undefined}
            >
              {t('states.all')}
            </a>
          </li>
          {(['late', ...boardStates] as const).map((state) => (
            <li key={state}>
              <a
                href={`${path}${boardQuery(view, { state })}`}
                aria-current={view.state === state ? 'true' : undefined}
              >
                {t(`states.${state}`)} ({tally[state]})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {types.length > 1 && (
        <form method="get" action={path} className="board-type">
          {view.state && <input type="hidden" name="state" value={view.state} />}
          {view.sort !== 'programme' && <input type="hidden" name="sort" value={view.sort} />}
          {view.isDescending && <input type="hidden" name="order" value="desc" />}
          <label htmlFor="type" className="field-label">
            {t('type')}
          </label>
          <select id="type" name="type" className="input" defaultValue={view.type ?? ''}>
            <option value="">{t('everyType')}</option>
            {types.map((type) => (
              <option key={type} value={type}>
                {typeNames(type as 'other')}
              </option>
            ))}
          </select>
          <Button kind="quiet">{t('apply')}</Button>
        </form>
      )}
    </>
  )
}
