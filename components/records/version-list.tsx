import { useLocale, useTranslations } from 'next-intl'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { Entry } from './entry'

type Removal = { version: number; reason: string; redactedAt: Date }
type Version = { number: number; publishedAt: Date; changeNote: string | null }

type Props = { slug: string; versions: Version[]; removals: readonly Removal[]; shown: number }

/** Every version that was published, the newest first, each with its own address and why it came. */
export function VersionList({ slug, versions, removals, shown }: Props) {
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
            {removals
              .filter(({ version }) => version > number)
              .map(({ version, reason, redactedAt }) => (
                <p key={version}>
                  {t.rich('removed', {
                    day: () => <time dateTime={redactedAt.toISOString()}>{dayOf(locale, redactedAt)}</time>,
                    reason: () => <bdi>{reason}</bdi>,
                  })}
                </p>
              ))}
          </li>
        ))}
      </ol>
      {shown > 0 && versions.length > 1 && (
        <p>
          <a href={`/${locale}/reports/${slug}/history`}>{t('compare')}</a>
        </p>
      )}
      <p>{t.rich('wrong', { link: (chunks) => <a href={`/${locale}/correction/${slug}`}>{chunks}</a> })}</p>
    </Entry>
  )
}
