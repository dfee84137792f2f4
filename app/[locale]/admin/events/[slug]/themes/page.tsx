import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { enterRunEvent } from '@/app/[locale]/admin/events/[slug]/run'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Notice } from '@/components/forms/notice'
import { ThemeTable } from '@/components/terms/theme-table'
import { listThemes } from '@/events/theme-queries'
import { listTopics } from '@/topics/published'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await enterRunEvent(params)
  const t = await getTranslations('themes')
  return { title: t('title', { event: event.name }) }
}

/** The themes that the programme of an event has, and the topics that each speaks for. */
export default async function ThemesPage({ params, searchParams }: Props) {
  const { member, event, path } = await enterRunEvent(params)
  const t = await getTranslations('themes')
  const query = await readQuery(searchParams)
  const done = oneOf(['add', 'remove'] as const, query.done)
  const refused = oneOf(['unknown-topic', 'unknown-theme'] as const, query.refused)
  const place = /^\d{1,4}$/.test(query.place ?? '') ? query.place : '1'
  const themes = await listThemes(member, event.id)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('back', { event: event.name })}</a>
      </p>
      {refused && (
        <ErrorSummary
          heading={t('problem')}
          problems={[{ href: `#topic-${place}`, text: t(`refused.${refused}`) }]}
        />
      )}
      {done && (
        <Notice kind="done" role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      )}
      <h1>{t('title', { event: event.name })}</h1>
      <p>{t('intro')}</p>
      {themes.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ThemeTable
          themes={themes}
          topics={(await listTopics()).filter(({ isRetired }) => !isRetired)}
          action={`${path}/themes/map`}
        />
      )}
    </div>
  )
}
