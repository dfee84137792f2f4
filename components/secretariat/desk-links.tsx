import { useLocale, useTranslations } from 'next-intl'

/** What admins have beside the queue; mail that could not be sent is told here, since nobody else hears of it. */
export function DeskLinks({ deadMails, hasMembers }: { deadMails: number; hasMembers: boolean }) {
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
        {hasMembers && (
          <li>
            <a href={`/${locale}/admin/forms`}>{t('forms')}</a>
          </li>
        )}
        {hasMembers && (
          <li>
            <a href={`/${locale}/admin/members`}>{t('members')}</a>
          </li>
        )}
        {hasMembers && (
          <li>
            <a href={`/${locale}/admin/terms`}>{t('terms')}</a>
          </li>
        )}
      </ul>
    </nav>
  )
}
