import { useLocale, useTranslations } from 'next-intl'
import type { ListedForm } from '@/events/form-queries'
import { questionsOf } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { dayOf } from '@/messages/days'
import type { Locale } from '@/messages/locales'

/** Every form with what became of it. */
export function FormList({ forms, path }: { forms: readonly ListedForm[]; path: string }) {
  const t = useTranslations('making')
  const locale = useLocale() as Locale
  return (
    <ul className="work-list">
      {forms.toReversed().map(({ form, basedOn, releasedAt, events, reports }) => (
        <li key={form.key} className="work-row">
          <p className="margin-note">
            {!form.released
              ? t('draft')
              : releasedAt
                ? t('releasedOn', { day: dayOf(locale, releasedAt, 'UTC', 'short') })
                : t('ships')}
            <br />
            <bdi>{form.key}</bdi>
          </p>
          <p>
            <a href={`${path}/${form.key}`} dir="auto">
              {wordsIn(form.name, locale) || form.key}
            </a>
            <br />
            {t('questions', { count: questionsOf(form).length })} · {t('reports', { count: reports })}
            {basedOn && <> · {t('afterKey', { key: basedOn })}</>}
            {events.length > 0 && (
              <>
                <br />
                {t('usedBy')}{' '}
                {events.map(({ slug, name }, at) => (
                  <span key={slug}>
                    {at > 0 && ', '}
                    <a href={`/${locale}/admin/events/${slug}`}>
                      <bdi>{name}</bdi>
                    </a>
                  </span>
                ))}
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
