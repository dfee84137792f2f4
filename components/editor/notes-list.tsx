import { useLocale, useTranslations } from 'next-intl'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import './proposal.css'

type Kept = { id: string; name: string | null; createdAt: Date; usedAt: Date | null; hasOriginal: boolean }

/** What was sent before, to be opened again; a document can be had back as it was for as long as it is kept. */
export function NotesList({
  path,
  notes,
  timeZone,
}: {
  path: string
  notes: readonly Kept[]
  timeZone: string
}) {
  const t = useTranslations('notes')
  const locale = useLocale() as Locale
  if (notes.length === 0) return null
  return (
    <section aria-labelledby="sent-before">
      <h2 id="sent-before">{t('before')}</h2>
      <ul className="notes-list">
        {notes.map(({ id, name, createdAt, usedAt, hasOriginal }) => {
          const when = { day: dayOf(locale, createdAt, timeZone), time: clockOf(createdAt, timeZone) }
          return (
            <li key={id}>
              <a href={`${path}/notes/${id}`}>
                <bdi>{name ?? t('pasted')}</bdi>
                <span className="sr-only">, {t('sentAt', when)}</span>
              </a>
              <span className="task-status">
                {t('sentAt', when)} · {t(usedAt ? 'used' : 'notUsed')}
                {hasOriginal && (
                  <>
                    {' · '}
                    <OriginalLink path={path} id={id} name={name} />
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Leads to the file itself, so the browser must not fetch it before somebody asks. */
export function OriginalLink({ path, id, name }: { path: string; id: string; name: string | null }) {
  const report = path.split('/').at(-1)
  const t = useTranslations('notes')
  return (
    <a className="original-link" href={`/uploads/${report}/${id}`} download={name ?? true}>
      {t('original')}
      <span className="sr-only">: {name}</span>
    </a>
  )
}
