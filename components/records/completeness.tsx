import { useTranslations } from 'next-intl'

/** How much of an event is on record: in words, and as a bar whose outline is all of its sessions. */
export function Completeness({ published, sessions }: { published: number; sessions: number }) {
  const t = useTranslations('event')
  const share = sessions === 0 ? 0 : Math.round((published / sessions) * 10_000) / 100
  return (
    <div className="completeness">
      <p>{t('completeness', { published, sessions })}</p>
      {sessions > 0 && (
        <svg className="completeness-bar mirrored" width="100%" height="12" aria-hidden="true">
          <rect className="completeness-whole" x="0.5" y="0.5" width="99.7%" height="11" />
          <rect className="completeness-part" width={`${share}%`} height="12" />
        </svg>
      )}
    </div>
  )
}
