import { useLocale, useTranslations } from 'next-intl'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { Button } from '../forms/button'
import { TableRegion } from '../records/table-region'

type Merge = { id: string; kept: string; merged: string; mergedAt: Date; by: string }

/** Merges of the last 30 days, each with the way back. */
export function MergeTable({
  merges,
  path,
  kind,
}: {
  merges: readonly Merge[]
  path: string
  kind: 'organizations' | 'people'
}) {
  const t = useTranslations('keeping')
  const locale = useLocale() as Locale
  return (
    <TableRegion labelledBy="merges">
      <table className="compact board">
        <thead>
          <tr>
            <th scope="col">{t('mergedOne')}</th>
            <th scope="col">{t('keptOne')}</th>
            <th scope="col">{t('mergedOn')}</th>
            <th scope="col">{t('undo')}</th>
          </tr>
        </thead>
        <tbody>
          {merges.map(({ id, kept, merged, mergedAt, by }) => (
            <tr key={id}>
              <td>
                <bdi>{merged}</bdi>
              </td>
              <td>
                <bdi>{kept}</bdi>
              </td>
              <td>
                {dayOf(locale, mergedAt, 'UTC', 'short')}, <bdi>{by}</bdi>
              </td>
              <td>
                <form method="post" action={`${path}/undo`}>
                  <input type="hidden" name="merge" value={id} />
                  <input type="hidden" name="kind" value={kind} />
                  <Button kind="quiet" aria-label={t('undoOne', { merged, kept })}>
                    {t('undo')}
                  </Button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
