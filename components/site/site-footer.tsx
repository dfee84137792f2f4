import { useLocale, useTranslations } from 'next-intl'

const pages = ['about', 'about/methods', 'about/accessibility', 'about/privacy', 'data'] as const
const colours = ['system', 'light', 'dark'] as const

/** The foot of every page: the licence, who answers for it, and the colours, which are changed by radio buttons and CSS alone. */
export function SiteFooter() {
  const t = useTranslations('site')
  const locale = useLocale()
  return (
    <footer className="site-footer">
      <div className="site-footer-row">
        <nav aria-label={t('aboutLabel')}>
          <ul className="site-about">
            {pages.map((page) => (
              <li key={page}>
                <a href={`/${locale}/${page}`}>{t(`pages.${page.split('/').at(-1) as 'about'}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <fieldset className="site-colours">
          <legend>{t('colours.legend')}</legend>
          {colours.map((colour) => (
            <label key={colour}>
              <input
                type="radio"
                name="colours"
                id={`colours-${colour}`}
                value={colour}
                defaultChecked={colour === 'system'}
              />
              {t(`colours.${colour}`)}
            </label>
          ))}
        </fieldset>
        <p className="site-licence">
          {t.rich('licence', {
            licence: (chunks) => (
              <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
                {chunks}
              </a>
            ),
          })}
        </p>
      </div>
    </footer>
  )
}
