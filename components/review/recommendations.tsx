import { useLocale, useTranslations } from 'next-intl'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import type { Recommendation } from '@/reports/beside-queries'
import { Button } from '../forms/button'
import { Radios } from '../forms/choices'
import { TextArea } from '../forms/field'

type Props = {
  recommendations: readonly Recommendation[]
  path: string
  revision: number
  mayRecommend: boolean
  typed: string
  problem: string | undefined
}

/** What the staff would do with the report, the newest first, and the form to say so. Editors see none of it. */
export function Recommendations({ recommendations, path, revision, mayRecommend, typed, problem }: Props) {
  const t = useTranslations('review.recommend')
  const locale = useLocale() as Locale
  if (recommendations.length === 0 && !mayRecommend) return null
  return (
    <section id="recommendations" aria-labelledby="recommendations-heading">
      <h2 id="recommendations-heading">{t('heading')}</h2>
      {recommendations.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className="work-list">
          {recommendations.map((said) => (
            <li key={said.id} className="work-row">
              <p className="margin-note">
                {dayOf(locale, said.createdAt, said.timeZone, 'short')}
                <br />
                {said.revision === revision
                  ? t('thisRevision')
                  : t('earlierRevision', { revision: said.revision })}
              </p>
              <div>
                <p>
                  {t.rich(`said.${said.verdict}`, { name: () => <bdi key="name">{said.reviewerName}</bdi> })}
                </p>
                {said.note && (
                  <p className="typed-text" dir="auto">
                    {said.note}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {mayRecommend && (
        <form method="post" action={`${path}/recommendations`}>
          <input type="hidden" name="revision" value={revision} />
          <Radios
            id="recommend"
            name="verdict"
            legend={t('legend')}
            hint={t('hint')}
            problem={problem}
            isInline
            options={(['publish', 'return'] as const).map((value) => ({
              value,
              label: t(`verdicts.${value}`),
            }))}
          />
          <TextArea
            id="recommend-note"
            name="note"
            label={t('note')}
            hint={t('noteHint')}
            value={typed}
            rows={3}
          />
          <Button kind="quiet">{t('send')}</Button>
        </form>
      )}
    </section>
  )
}
