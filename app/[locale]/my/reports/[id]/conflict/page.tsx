import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { ConflictForm } from '@/components/editor/conflict-form'
import { findWriters, listWaiting } from '@/reports/held-queries'
import { canEdit } from '@/reports/policy'
import { findRevision } from '@/reports/queries'
import { clashesOf } from '@/reports/resolve'
import { enterReport, type ReportParams, readQuery } from '../enter'

type Props = {
  params: ReportParams
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await enterReport(params)
  const t = await getTranslations('conflict')
  return { title: t('title', { title: report.sessionTitle }) }
}

/** Two people changed the same words: both versions, and what to do with each. Neither is lost whatever is chosen. */
export default async function ConflictPage({ params, searchParams }: Props) {
  const { locale, member, report, form, path } = await enterReport(params)
  if (!canEdit(member, report)) redirect(path as Route)
  const { held } = await readQuery(searchParams)
  const mine = await findRevision(member, report.id, Number(held))
  if (mine?.origin !== 'held') return missing(locale)
  const base = mine.grewFrom === null ? null : await findRevision(member, report.id, mine.grewFrom)
  const waiting = await listWaiting(member, report, form)
  const keys = waiting.find(({ number }) => number === mine.number)?.keys ?? mine.changed
  const sides = { base: base?.draft ?? null, theirs: report.draft, mine: mine.draft }
  return (
    <ConflictForm
      path={path}
      locale={locale}
      form={form}
      theirs={{
        draft: report.draft,
        names: await findWriters(member, report.id, keys, {
          grewFrom: mine.grewFrom,
          writer: mine.savedById,
        }),
        revision: report.revision,
      }}
      mine={{ ...mine, name: mine.savedById === member.id ? null : mine.savedByName }}
      clashes={clashesOf(form, keys, sides)}
      more={waiting.filter(({ number }) => number !== mine.number).length}
    />
  )
}
