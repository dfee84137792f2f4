import { useLocale, useTranslations } from 'next-intl'
import type { FiledTheme } from '@/events/theme-queries'
import { type Words, wordsIn } from '@/forms/words'
import { Button } from '../forms/button'
import { TableRegion } from '../records/table-region'

type Topic = { id: string; name: Words }
type Props = { themes: readonly FiledTheme[]; topics: readonly Topic[]; action: string }

/** Each theme with the topics that it speaks for; one is added or taken off at a time. */
export function ThemeTable({ themes, topics, action }: Props) {
  const t = useTranslations('themes')
  const locale = useLocale()
  const nameOf = (id: string) => {
    const found = topics.find((topic) => topic.id === id)
    return found ? wordsIn(found.name, locale) : id
  }
  const hidden = (values: Record<string, string>) =>
    Object.entries(values).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))
  return (
    <TableRegion label={t('table')}>
      <table className="compact board">
        <thead>
          <tr>
            <th scope="col">{t('theme')}</th>
            <th scope="col">{t('sessions')}</th>
            <th scope="col">{t('topics')}</th>
            <th scope="col">{t('addTopic')}</th>
          </tr>
        </thead>
        <tbody>
          {themes.map(({ theme, sessions, topics: mapped }, index) => {
            const place = String(index + 1)
            return (
              <tr key={theme} id={`theme-${place}`}>
                <th scope="row" dir="auto">
                  {theme}
                </th>
                <td className="tabular">{sessions}</td>
                <td>
                  <ul className="plain">
                    {mapped.map((id) => (
                      <li key={id}>
                        <form method="post" action={action}>
                          {hidden({ theme, topic: id, wish: 'remove', place })}
                          <bdi>{nameOf(id)}</bdi>{' '}
                          <Button kind="quiet" aria-label={t('removeOne', { topic: nameOf(id), theme })}>
                            {t('remove')}
                          </Button>
                        </form>
                      </li>
                    ))}
                  </ul>
                </td>
                <td>
                  <form method="post" action={action} className="theme-add">
                    {hidden({ theme, wish: 'add', place })}
                    <label className="sr-only" htmlFor={`topic-${place}`}>
                      {t('topicFor', { theme })}
                    </label>
                    <select className="input" id={`topic-${place}`} name="topic" defaultValue="">
                      <option value="">{t('choose')}</option>
                      {topics
                        .filter(({ id }) => !mapped.includes(id))
                        .map(({ id, name }) => (
                          <option key={id} value={id}>
                            {wordsIn(name, locale)}
                          </option>
                        ))}
                    </select>
                    <Button kind="quiet" aria-label={t('addOne', { theme })}>
                      {t('add')}
                    </Button>
                  </form>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableRegion>
  )
}
