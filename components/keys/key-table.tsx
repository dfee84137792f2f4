import { useLocale, useTranslations } from 'next-intl'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { Button } from '../forms/button'
import { TableRegion } from '../records/table-region'

type Key = {
  id: string
  name: string
  scope: 'read' | 'reports:write'
  ending: string
  createdAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

/** Keys by what tells them apart, with when each was used last. */
export function KeyTable({ keys, action }: { keys: readonly Key[]; action: string }) {
  const t = useTranslations('keys')
  const locale = useLocale() as Locale
  if (keys.length === 0) return <p>{t('none')}</p>
  return (
    <TableRegion label={t('yours')}>
      <table className="compact">
        <thead>
          <tr>
            <th scope="col">{t('columns.name')}</th>
            <th scope="col">{t('columns.scope')}</th>
            <th scope="col">{t('columns.made')}</th>
            <th scope="col">{t('columns.used')}</th>
            <th scope="col">{t('columns.end')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(({ id, name, scope, ending, createdAt, lastUsedAt, revokedAt }) => (
            <tr key={id}>
              <th scope="row" id={`key-${id}`}>
                <bdi>{name}</bdi> <span dir="ltr">…{ending}</span>
              </th>
              <td>{t(scope === 'read' ? 'scopes.read' : 'scopes.write')}</td>
              <td>{dayOf(locale, createdAt, 'UTC', 'short')}</td>
              <td>{lastUsedAt ? dayOf(locale, lastUsedAt, 'UTC', 'short') : t('never')}</td>
              <td>
                {revokedAt ? (
                  t('revokedOn', { day: dayOf(locale, revokedAt, 'UTC', 'short') })
                ) : (
                  <form method="post" action={action}>
                    <input type="hidden" name="key" value={id} />
                    <Button kind="danger" aria-describedby={`key-${id}`}>
                      {t('revoke')}
                    </Button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
