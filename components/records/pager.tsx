import { useTranslations } from 'next-intl'

type Props = { previous: string | null; next: string | null }

/** The pages before and after this one, as addresses. Nothing where the list is one page. */
export function Pager({ previous, next }: Props) {
  const t = useTranslations('reports.pager')
  if (!previous && !next) return null
  return (
    <nav className="pager" aria-label={t('label')}>
      {previous && (
        <a href={previous} rel="prev">
          <span aria-hidden="true" className="mirrored">
            ←
          </span>{' '}
          {t('previous')}
        </a>
      )}
      {next && (
        <a href={next} rel="next" className="pager-next">
          {t('next')}{' '}
          <span aria-hidden="true" className="mirrored">
            →
          </span>
        </a>
      )}
    </nav>
  )
}
