import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import type { Viewer } from '@/auth/viewer'
import { appDatabase } from '@/db/client'
import { events } from '@/db/schema/events'
import { forms } from '@/db/schema/forms'
import { reports } from '@/db/schema/reports'
import type { Form } from '@/forms/form'
import { readForm } from '@/forms/form-schema'
import { findForm, presets } from '@/forms/released'
import { canMakeForms } from './policy'

/** `basedOn` is the form that it is the next version of; null for those that ship with the portal. */
export type MadeForm = { form: Form; basedOn: string | null; releasedAt: Date | null }
export type ListedForm = MadeForm & { events: { slug: string; name: string }[]; reports: number }

const madeOf = ({ key, content, basedOn, releasedAt }: typeof forms.$inferSelect): MadeForm => ({
  form: { ...readForm(key, content), released: releasedAt !== null },
  basedOn,
  releasedAt,
})

/** Every form with who uses it: those that ship, then those of the browser in the order in which they were begun. */
export async function listForms(viewer: Viewer): Promise<ListedForm[]> {
  if (!canMakeForms(viewer)) return []
  const rows = await appDatabase().select().from(forms).orderBy(asc(forms.createdAt), asc(forms.key))
  const using = await appDatabase()
    .select({ key: events.formKey, slug: events.slug, name: events.name })
    .from(events)
    .orderBy(asc(events.startsOn))
  const filed = await appDatabase()
    .select({ key: reports.formKey, reports: sql<number>`count(*)::int` })
    .from(reports)
    .groupBy(reports.formKey)
  const shipped = presets.map((form): MadeForm => ({ form, basedOn: null, releasedAt: null }))
  return [...shipped, ...rows.map(madeOf)].map((made) => ({
    ...made,
    events: using.filter(({ key }) => key === made.form.key).map(({ slug, name }) => ({ slug, name })),
    reports: filed.find(({ key }) => key === made.form.key)?.reports ?? 0,
  }))
}

/** One form, released or not; null where there is none, or the viewer may not make forms. */
export async function findMadeForm(viewer: Viewer, key: string): Promise<MadeForm | null> {
  if (!canMakeForms(viewer)) return null
  const [row] = await appDatabase().select().from(forms).where(eq(forms.key, key))
  if (row) return madeOf(row)
  const form = findForm(key)
  return form && { form, basedOn: null, releasedAt: null }
}

/** Whether a form, released or not, is called so already. */
export async function isFormKeyTaken(viewer: Viewer, key: string): Promise<boolean> {
  return (await findMadeForm(viewer, key)) !== null
}
