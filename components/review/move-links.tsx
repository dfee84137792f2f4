import { useTranslations } from 'next-intl'
import type { Move, Subject } from '@/reports/policy'
import { ButtonLink } from '../forms/button'

const order = [
  'publish',
  'return',
  'correct',
  'decline',
  'reconsider',
  'drop',
  'withdraw',
  'restore',
] as const satisfies readonly Move[]

type Props = {
  /** The moves that are this viewer's to make now. */
  moves: readonly Move[]
  path: string
  /** Whether the viewer is an editor of the report: then another must publish it. */
  isOwn: boolean
  /** Whether something of it is public that the viewer may take out. */
  mayRedact: boolean
  status: Subject['status']
}

/** What may be decided now. Each decision has a page of its own, which says what follows and asks for what it needs. */
export function MoveLinks({ moves, path, isOwn, mayRedact, status }: Props) {
  const t = useTranslations('review.decide')
  const mine = order.filter((move) => moves.includes(move))
  return (
    <section id="decide" aria-labelledby="decide-heading">
      <h2 id="decide-heading">{t('heading')}</h2>
      <p>{t(`states.${status}`)}</p>
      {isOwn && status === 'submitted' && <p>{t('otherEyes')}</p>}
      {(mine.length > 0 || mayRedact) && (
        <p className="button-row">
          {mine.map((move) => (
            <ButtonLink
              key={move}
              kind={
                move === 'withdraw' || move === 'decline' ? 'danger' : move === mine[0] ? 'primary' : 'quiet'
              }
              href={`${path}/moves/${move}`}
            >
              {t(`moves.${move}`)}
            </ButtonLink>
          ))}
          {mayRedact && (
            <ButtonLink kind="danger" href={`${path}/redact`}>
              {t('redact')}
            </ButtonLink>
          )}
        </p>
      )}
    </section>
  )
}
