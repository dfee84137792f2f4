import { useLocale, useTranslations } from 'next-intl'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'

type Correction = {
  reportId: string
  slug: string
  version: number
  publishedVersion: number | null
  status: string
  code: string
  sessionTitle: string
  eventName: string
  timeZone: string
  wrong: string
  right: string
  email: string | null
  createdAt: Date
  closing: 'corrected' | 'answered' | 'declined' | null
  reason: string | null
  closedAt: Date | null
  closedByName: string | null
}

/** What a reader said in full, of which version, and what became of it. */
export function CorrectionFacts({ correction }: { correction: Correction }) {
  const t = useTranslations('readerCorrections')
  const locale = useLocale() as Locale
  const { slug, version, publishedVersion, status, timeZone, closedAt, closing } = correction
  const isPublic = publishedVersion !== null && status !== 'withdrawn'
  return (
    <>
      <p className="lede" dir="auto">
        {correction.sessionTitle}
      </p>
      <ul className="line-of-links">
        {isPublic && (
          <li>
            <a href={`/${locale}/reports/${slug}/versions/${version}`}>{t('readVersion', { version })}</a>
          </li>
        )}
        <li>
          <a href={`/${locale}/admin/reports/${correction.reportId}`}>{t('atDesk')}</a>
        </li>
      </ul>
      <dl className="review-facts">
        <div>
          <dt>{t('facts.event')}</dt>
          <dd>
            <bdi>{correction.eventName}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('facts.version')}</dt>
          <dd>
            {publishedVersion !== null && publishedVersion !== version
              ? t('facts.older', { version, current: publishedVersion })
              : version}
          </dd>
        </div>
        <div>
          <dt>{t('facts.day')}</dt>
          <dd>{dayOf(locale, correction.createdAt, timeZone)}</dd>
        </div>
        <div>
          <dt>{t('facts.email')}</dt>
          <dd>{correction.email ? <bdi>{correction.email}</bdi> : t('facts.noEmail')}</dd>
        </div>
        {closing && closedAt && (
          <div>
            <dt>{t(`closed.${closing}`)}</dt>
            <dd>
              {dayOf(locale, closedAt, timeZone)}, <bdi>{correction.closedByName}</bdi>
              {correction.reason && (
                <>
                  <br />
                  <span dir="auto">{correction.reason}</span>
                </>
              )}
            </dd>
          </div>
        )}
      </dl>
      <h2>{t('wrong')}</h2>
      <Words text={correction.wrong} />
      <h2>{t('right')}</h2>
      {correction.right === '' ? <p>{t('notSaid')}</p> : <Words text={correction.right} />}
    </>
  )
}

const Words = ({ text }: { text: string }) => (
  <blockquote className="review-words">
    {text
      .split(/\n+/)
      .map((part, place) => ({ part, key: `${place}` }))
      .map(({ part, key }) => (
        <p key={key} dir="auto">
          {part}
        </p>
      ))}
  </blockquote>
)
