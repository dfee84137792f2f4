import { useLocale, useTranslations } from 'next-intl'

const ofSiteAdmins = ['forms', 'events/new', 'members', 'terms', 'directory', 'audit', 'erasures'] as const
type Props = { deadMails: number; openCorrections: number; hasMembers: boolean }

/** What admins have beside the queue; mail that could not be sent is told here, since nobody else hears of it. */
export function DeskLinks({ deadMails, openCorrections, hasMembers }: Props) {
  const t = useTranslations('deskRooms')
  const locale = useLocale()
  return (
    <nav aria-label={t('label')}>
      <ul className="jump-list">
        <li>
          <a href={`/${locale}/admin/mail`}>{t('mail')}</a>
          {deadMails > 0 && (
            <>
              {' '}
              <a href={`/${locale}/admin/mail?state=dead`} className="is-late">
                {t('dead', { count: deadMails })}
              </a>
            </>
          )}
        </li>
        <li>
          <a href={`/${locale}/admin/corrections`}>{t('corrections')}</a>
          {openCorrections > 0 && <> ({t('openCorrections', { count: openCorrections })})</>}
        </li>
        <li>
          <a href={`/${locale}/admin/quality`}>{t('quality')}</a>
        </li>
        {hasMembers &&
          ofSiteAdmins.map((room) => (
            <li key={room}>
              <a href={`/${locale}/admin/${room}`}>{t(room)}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
