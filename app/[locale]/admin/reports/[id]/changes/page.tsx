import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Changes } from '@/components/review/changes'
import { type Question, questionsOf } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { clockOf, dayOf } from '@/messages/days'
import { ownNames } from '@/messages/locales'
import { compareDrafts } from '@/reports/compare'
import { findRevision } from '@/reports/queries'
import { listTopics } from '@/topics/published'
import { readQuery } from '../../../enter'
import { enterReview, type ReviewParams } from '../enter'

type Props = { params: ReviewParams; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterReview(params)
  const t = await getTranslations('review.changes')
  return { title: t('title', { code: report.code, title: report.sessionTitle }) }
}

/** What changed from one revision to another, the present one unless `to` says which. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const { locale, member, report, form, path } = await enterReview(params)
  const { from = '', to = String(report.revision) } = await readQuery(searchParams)
  const [before, after] = [
    await findRevision(member, report.id, Number(from)),
    await findRevision(member, report.id, Number(to)),
  ]
  if (!before || !after) notFound()
  const t = await getTranslations('review.changes')
  const topics = await listTopics()
  const named = (ids: readonly string[]) =>
    ids.map((id) => topics.find((topic) => topic.id === id)?.name ?? id)
  const wording = (question: Question, value: string): string => {
    if (question.kind === 'choice' || question.kind === 'scale') {
      const option = question.options.find((one) => one.value === value)
      return option ? wordsIn(option.label, locale) : value
    }
    if (question.kind !== 'count') return value
    return t(`ways.${value as 'number'}`)
  }
  const { changes, unchanged } = compareDrafts(
    form,
    { ...before.draft, topics: named(before.draft.topics), language: languageName(before.draft.language) },
    { ...after.draft, topics: named(after.draft.topics), language: languageName(after.draft.language) },
    wording,
  )
  const labels = new Map(questionsOf(form).map(({ key, label }) => [key, wordsIn(label, locale)]))
  const saved = (at: Date) => `${dayOf(locale, at, report.timeZone)}, ${clockOf(at, report.timeZone)}`
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('back')}</a>
      </p>
      <h1>{t('heading', { code: report.code })}</h1>
      <p className="lede" dir="auto">
        {report.sessionTitle}
      </p>
      <p>
        {t('between', {
          from: before.number,
          fromAt: saved(before.savedAt),
          to: after.number,
          toAt: saved(after.savedAt),
        })}
      </p>
      {changes.length === 0 && <p>{t('none')}</p>}
      <Changes
        changes={changes}
        unchanged={unchanged}
        nameOf={(key) => labels.get(key) ?? t(`names.${key as 'topics'}`)}
      />
    </div>
  )
}

const languageName = (tag: string): string => ownNames[tag as keyof typeof ownNames] ?? tag
