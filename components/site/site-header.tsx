import { useLocale, useTranslations } from 'next-intl'
import { locales, ownNames } from '@/messages/locales'
import { Ring } from './ring'

const rooms = ['reports', 'events', 'topics', 'participation'] as const

/** The head of every page, the same for everyone. `address` is the page asked for, below its language, with its query. */
export function SiteHeader({ address }: { address: string }) {
  const t = useTranslations('site')
  const locale = useLocale()
  // The first page and the list of reports bring a larger search of their own.
  const hasOwnSearch = ['', '/reports'].includes(address.split('?')[0]!)
  const isIn = (room: string) => address.split('?')[0]!.split('/')[1] === room
  return (
    <header className="site-header">
      <div className="site-header-row">
        <a href={`/${locale}`} className="site-name">
          <Ring />
          <span>{t('name')}</span>
        </a>
        <nav aria-label={t('rooms')}>
          <ul className="site-rooms">
            {rooms.map((room) => (
              <li key={room}>
                <a href={`/${locale}/${room}`} aria-current={isIn(room) ? 'page' : undefined}>
                  {t(room)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {!hasOwnSearch && (
          <search className="site-search">
            <form action={`/${locale}/reports`} method="get">
              <label htmlFor="site-search" className="sr-only">
                {t('searchLabel')}
              </label>
              <input
                id="site-search"
                name="q"
                type="search"
                maxLength={200}
                dir="auto"
                enterKeyHint="search"
              />
              <button type="submit">{t('search')}</button>
            </form>
          </search>
        )}
        <ul className="site-doors">
          {locales
            .filter((other) => other !== locale)
            .map((other) => (
              <li key={other}>
                <a href={`/${other}${address === '/missing' ? '' : address}`} lang={other} hrefLang={other}>
                  {ownNames[other]}
                </a>
              </li>
            ))}
          <li>
            <a href={`/${locale}/sign-in`}>{t('signIn')}</a>
          </li>
        </ul>
      </div>
    </header>
  )
}
