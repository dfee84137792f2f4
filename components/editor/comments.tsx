import { useLocale, useTranslations } from 'next-intl'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'

/** `authorName` is null where the secretariat speaks. */
export type ShownComment = {
  id: string
  body: string
  createdAt: Date
  resolvedAt: Date | null
  authorName: string | null
}

/** What is said about one question, or about the whole report. What was dealt with is not shown. */
export function Comments({ comments }: { comments: readonly ShownComment[] }) {
  const t = useTranslations('editor.comment')
  const locale = useLocale() as Locale
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null)
  if (open.length === 0) return null
  return (
    <ul className="comments">
      {open.map(({ id, body, createdAt, authorName }) => (
        <li key={id}>
          <p className="margin-note">
            {t('by', { name: authorName ?? t('secretariat'), day: dayOf(locale, createdAt) })}
          </p>
          <p className="typed-text" dir="auto">
            {body}
          </p>
        </li>
      ))}
    </ul>
  )
}
