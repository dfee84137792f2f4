import { useLocale, useTranslations } from 'next-intl'
import type { Form } from '@/forms/form'
import { clockOf, dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { Notice } from '../forms/notice'
import { useNames } from './names'

export type WaitingText = { number: number; keys: string[]; savedAt: Date; savedByName: string }

/** What was typed while somebody else changed the same words, until somebody decides; each leads to where that is done. */
export function WaitingTexts({
  path,
  form,
  texts,
  timeZone,
  isOpen,
}: {
  path: string
  form: Form
  texts: readonly WaitingText[]
  timeZone: string
  /** Whether the report can be changed now; else the texts can only be read. */
  isOpen: boolean
}) {
  const t = useTranslations('conflict.waiting')
  const locale = useLocale() as Locale
  const names = useNames(form)
  if (texts.length === 0) return null
  return (
    <Notice heading={t('heading', { count: texts.length })}>
      <p>{t(isOpen ? 'what' : 'later')}</p>
      <ul>
        {texts.map(({ number, keys, savedAt, savedByName }) => (
          <li key={number}>
            <a href={isOpen ? `${path}/conflict?held=${number}` : `${path}/history/${number}`}>
              {new Intl.ListFormat(locale, { type: 'unit' }).format(names(keys))}
            </a>
            {' · '}
            {t.rich('typed', {
              day: dayOf(locale, savedAt, timeZone, 'short'),
              time: clockOf(savedAt, timeZone),
              name: () => <bdi key="name">{savedByName}</bdi>,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
