import { useTranslations } from 'next-intl'
import type { Move } from '@/reports/policy'
import { Button } from '../forms/button'

/** Moves that an editor makes with one press. A report is submitted from the page that checks it. */
const pressed = ['recall', 'correct', 'drop'] as const

export function MoveForms({
  path,
  revision,
  moves,
}: {
  path: string
  revision: number
  moves: readonly Move[]
}) {
  const t = useTranslations('moves')
  return pressed
    .filter((move) => moves.includes(move))
    .map((move) => (
      <form key={move} method="post" action={`${path}/move`} className="move-form">
        <p className="field-hint" id={`move-${move}`}>
          {t(`${move}.what`)}
        </p>
        <input type="hidden" name="revision" value={revision} />
        <Button kind="quiet" name="move" value={move} aria-describedby={`move-${move}`}>
          {t(`${move}.name`)}
        </Button>
      </form>
    ))
}
