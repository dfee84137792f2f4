import { useLocale, useTranslations } from 'next-intl'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import type { Claim } from '@/reports/claim-queries'
import { Button } from '../forms/button'

type Props = {
  claim: Claim | null
  others: readonly { name: string; openedAt: Date }[]
  path: string
  timeZone: string
  /** Whether the viewer may take the report, whether they have, and whether they may take it from another. */
  mayClaim: boolean
  isMine: boolean
  mayRelease: boolean
}

/** Who reviews a report, and who else has it open, so that no two do the same work without knowing. */
export function Reviewers({ claim, others, path, timeZone, mayClaim, isMine, mayRelease }: Props) {
  const t = useTranslations('review.reviewers')
  const locale = useLocale() as Locale
  if (!mayClaim && others.length === 0) return null
  const name = (written: string) => () => <bdi key="name">{written}</bdi>
  return (
    <section id="reviewers" aria-labelledby="reviewers-heading">
      <h2 id="reviewers-heading">{t('heading')}</h2>
      {others.map((other) => (
        <p key={other.name}>
          {t.rich('opened', { name: name(other.name), time: clockOf(other.openedAt, timeZone) })}
        </p>
      ))}
      {claim ? (
        <p>
          {isMine
            ? t('mine', { day: dayOf(locale, claim.claimedAt, timeZone) })
            : t.rich('claimed', { name: name(claim.name), day: dayOf(locale, claim.claimedAt, timeZone) })}
        </p>
      ) : (
        mayClaim && <p>{t('nobody')}</p>
      )}
      {mayClaim && (!claim || mayRelease) && (
        <form method="post" action={`${path}/claim`}>
          <p>
            <Button kind="quiet" name="wish" value={claim ? 'release' : 'claim'}>
              {t(claim ? (isMine ? 'release' : 'releaseOther') : 'claim')}
            </Button>
          </p>
        </form>
      )}
    </section>
  )
}
