import { useLocale, useTranslations } from 'next-intl'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { Entry } from './entry'

type Version = { number: number; publishedAt: Date; changeNote: string | null }

/** Every version that was published, the newest first, each with its own address and why it came. */
export function VersionList({ slug, versions, shown }: { slug: string; versions: Version[]; shown: number }) {
  const t = useTranslations('report.versions')
  const locale = useLocale() as Locale
  const newest = Math.max(...versions.map(({ number }) => number))
  const addressOf = (number: number) =>
    number === newest ? `/${locale}/reports/${slug}` : `/${locale}/reports/${slug}/versions/${number}`
  return (
    <Entry id="versions" heading={t('heading')} margin={<p>{t('stay')}</p>}>
      <ol className="versions" reversed>
        {versions.map(({ number, publishedAt, changeNote }) => (
          <li key={number} value={number}>
            <p>
              {t.rich('line', {
                version: () =>
                  number === shown ? (
                    <b>{t('number', { number })}</b>
                  ) : (
                    <a href={addressOf(number)}>{t('number', { number })}</a>
                  ),
                day: () => <time dateTime={publishedAt.toISOString()}>{dayOf(locale, publishedAt)}</time>,
              })}
              {number === shown && ` (${t('shown')})`}
            </p>
            {changeNote ? (
              <p>{t.rich('changed', { note: () => <bdi>{changeNote}</bdi> })}</p>
            ) : (
              number === 1 && <p>{t('first')}</p>
            )}
          </li>
        ))}
      </ol>
    </Entry>
  )
}
