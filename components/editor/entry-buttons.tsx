import { useTranslations } from 'next-intl'
import { Button } from '../forms/button'

/** Moves or removes one entry of a list. Each button saves everything typed on the page first. */
export function EntryButtons({
  list,
  position,
  length,
  of,
}: {
  list: string
  position: number
  length: number
  of: string
}) {
  const t = useTranslations('editor.entry')
  const button = (verb: 'up' | 'down' | 'remove') => (
    <Button kind="quiet" name="do" value={`${verb}:${list}:${position}`}>
      {t(verb)}
      <span className="sr-only">: {of}</span>
    </Button>
  )
  return (
    <div className="button-row entry-buttons">
      {position > 0 && button('up')}
      {position < length - 1 && button('down')}
      {button('remove')}
    </div>
  )
}
