import { useTranslations } from 'next-intl'
import type { PeopleList } from '@/importer/people/list'
import { Button } from '../forms/button'

/** Whoever was found on a pasted list, row by row, to be confirmed before anybody is in the report. */
export function ListToConfirm({
  action,
  revision,
  list,
}: {
  action: string
  revision: number
  list: { id: string } & PeopleList
}) {
  const t = useTranslations('peopleEditor')
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">{t('confirm', { count: list.people.length })}</h2>
      <form method="post" action={action}>
        <input type="hidden" name="base" value={revision} />
        <input type="hidden" name="list" value={list.id} />
        <section className="people-region" aria-labelledby="confirm">
          <table className="people-table">
            <thead>
              <tr>
                <th scope="col">{t('include')}</th>
                <th scope="col">{t('line')}</th>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('position')}</th>
                <th scope="col">{t('organisation')}</th>
              </tr>
            </thead>
            <tbody>
              {list.people.map(({ person, line }, place) => {
                const who = person.name ?? person.organisation ?? ''
                const id = `add-${place}`
                return (
                  <tr key={id}>
                    <td>
                      <input
                        id={id}
                        type="checkbox"
                        name="add"
                        value={place}
                        defaultChecked
                        aria-label={t('includeNamed', { name: who })}
                      />
                    </td>
                    <td>{line}</td>
                    <th scope="row" dir="auto">
                      {person.name}
                    </th>
                    <td dir="auto">{person.position}</td>
                    <td dir="auto">{person.organisation}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
        <Button>{t('addList')}</Button>
      </form>
    </section>
  )
}
