import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type Step = { href: string; name: ReactNode }

/** The way here, from the broadest list down; the page itself is the heading below it and no part of the way. */
export function Breadcrumb({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations('site')
  return (
    <nav aria-label={t('breadcrumb')} className="breadcrumb">
      <ol className="breadcrumb-steps">
        {steps.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
