import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { missing } from '@/app/missing'
import { AddPeople } from '@/components/editor/add-people'
import { lookUpOrganisations, lookUpPeople } from '@/directory/look-up'
import { peopleElsewhere, peopleIn } from '@/forms/people-in-draft'
import { wordsIn } from '@/forms/words'
import { readList } from '@/importer/people/list'
import { findNotes } from '@/reports/notes'
import { canEdit } from '@/reports/policy'
import { enterReport, readQuery } from '../../enter'
import { findRole, placeOf } from './role'

type Props = {
  params: Promise<{ locale: string; id: string; question: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report, form, locale } = await enterReport(params)
  const role = findRole(form, (await params).question)
  const t = await getTranslations('peopleEditor')
  return { title: t('title', { role: role ? wordsIn(role.label, locale) : '', title: report.sessionTitle }) }
}

/** Adds people to one role: those of this report first, then those of earlier ones, a pasted list, or one by hand. */
export default async function AddPeoplePage({ params, searchParams }: Props) {
  const { locale, member, report, form, path } = await enterReport(params)
  if (!canEdit(member, report)) redirect(path as Route)
  const role = findRole(form, (await params).question)
  if (!role) return missing(locale)
  const { name = '', list = '', problem, ...asked } = await readQuery(searchParams)
  const notes = list === '' ? null : await findNotes(member, report.id, list)
  const isOfRole = notes?.questionKey === role.key
  return (
    <AddPeople
      path={path}
      back={`${path}${placeOf(form, role.key, 0).replace(/#.*$/, `#${role.key}`)}`}
      locale={locale}
      role={role}
      revision={report.revision}
      already={peopleElsewhere(peopleIn(form, report.draft), role.key)}
      search={{
        name,
        people: await lookUpPeople(name),
        organisations: await lookUpOrganisations(name),
      }}
      list={notes && isOfRole ? { id: notes.id, text: notes.text, ...readList(notes.text) } : null}
      problem={problem}
      typed={problem === 'name' ? asked : {}}
    />
  )
}
