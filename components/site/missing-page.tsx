import { useLocale, useTranslations } from 'next-intl'

/** What stands where there is no page, or none that the reader may see: the two are told apart nowhere. */
export function MissingPage() {
  const t = useTranslations('site.missing')
  const site = useTranslations('site')
  const locale = useLocale()
  return (
    <>
      <title>{`${t('title')} – ${site('name')}`}</title>
      <meta name="robots" content="noindex" />
      <h1>{t('title')}</h1>
      <p className="lede">{t('why')}</p>
      <ul>
        <li>
          <a href={`/${locale}/reports`}>{t('reports')}</a>
        </li>
        <li>
          <a href={`/${locale}/events`}>{t('events')}</a>
        </li>
        <li>
          <a href={`/${locale}`}>{t('home')}</a>
        </li>
      </ul>
    </>
  )
}
