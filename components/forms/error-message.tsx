import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** What is wrong with one control, with the word "Error" for those who do not see its colour. */
export function ErrorMessage({ id, children }: { id: string; children: ReactNode }) {
  const t = useTranslations('forms')
  return (
    <p id={id} className="field-problem">
      <span className="sr-only">{t('error')} </span>
      {children}
    </p>
  )
}
