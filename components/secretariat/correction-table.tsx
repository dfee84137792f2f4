import { useLocale, useTranslations } from 'next-intl'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { TableRegion } from '../records/table-region'

type Correction = {
  id: string
  code: string
  sessionTitle: string
  eventName: string
  wrong: string
  createdAt: Date
  timeZone: string
  closing: 'corrected' | 'answered' | 'declined' | null
}

const longestExcerpt = 140
const excerptOf = (text: string) =>
  text.length > longestExcerpt ? `${text.slice(0, longestExcerpt).toWellFormed()}…` : text

/** What readers said, each leading to the page on which it is closed. */
export function CorrectionTable({ corrections, path }: { corrections: readonly Correction[]; path: string }) {
  const t = useTranslations('readerCorrections')
  const locale = useLocale() as Locale
  return (
    <TableRegion label={t('title')}>
      <table className="compact board">
        <thead>
          <tr>
            <th scope="col">{t('columns.report')}</th>
            <th scope="col">{t('columns.wrong')}</th>
            <th scope="col">{t('columns.day')}</th>
          </tr>
        </thead>
        <tbody>
          {corrections.map(({ id, code, sessionTitle, eventName, wrong, createdAt, timeZone, closing }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`${path}/${id}`}>
                  <bdi>{code}</bdi> · <bdi>{sessionTitle}</bdi>
                </a>
                <span className="margin-note queue-more">
                  <bdi>{eventName}</bdi>
                </span>
              </th>
              <td dir="auto">{excerptOf(wrong)}</td>
              <td className="tabular">
                {dayOf(locale, createdAt, timeZone, 'short')}
                {closing && <span className="margin-note queue-more">{t(`closed.${closing}`)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
