import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase, type Transaction } from '@/db/client'
import { listReleasedForms } from '@/db/released-forms'
import { forms } from '@/db/schema/forms'
import { auditEntries } from '@/db/schema/reports'
import { nextVersion } from '@/forms/edit-form'
import type { Form } from '@/forms/form'
import { problemsOf } from '@/forms/form-problems'
import { contentOf, isFormKey, readForm } from '@/forms/form-schema'
import { findForm, learnForms, releasedForms } from '@/forms/released'
import { canMakeForms } from './policy'

type Absent = { absent: true }
const absent: Absent = { absent: true }

/** Names that addresses below the list of forms have already. */
const reserved = new Set(['concepts', 'start'])

const addEntry = (tx: Transaction, member: Member, action: string, note: string) =>
  tx.insert(auditEntries).values({ actorId: member.id, action, note })

/** Begins the next version of a released form, as a draft that asks the same. */
export async function startForm(
  member: Member,
  { from, key, name }: { from: string; key: string; name: string },
): Promise<{ started: string } | { refused: 'key' | 'key-taken' | 'name' } | Absent> {
  const before = findForm(from)
  if (!canMakeForms(member) || !before) return absent
  if (name.trim() === '') return { refused: 'name' }
  if (!isFormKey(key)) return { refused: 'key' }
  if (findForm(key) || reserved.has(key)) return { refused: 'key-taken' }
  return appDatabase().transaction(async (tx) => {
    const content = contentOf(nextVersion(before, key, name.trim()))
    const [started] = await tx
      .insert(forms)
      .values({ key, basedOn: from, content, createdBy: member.id })
      .onConflictDoNothing()
      .returning({ key: forms.key })
    if (!started) return { refused: 'key-taken' as const }
    await addEntry(tx, member, 'start-form', `${key}, after ${from}`)
    return { started: key }
  })
}

/** The draft of this key, held until the transaction ends; null where there is none, `released` where it is one no more. */
async function holdDraft(tx: Transaction, key: string): Promise<Form | 'released' | null> {
  const [row] = await tx.select().from(forms).where(eq(forms.key, key)).for('update')
  if (!row) return findForm(key) ? 'released' : null
  return row.releasedAt ? 'released' : readForm(row.key, row.content)
}

/** Changes a draft by a step of forms/edit-form; `what` says it in the audit. Whatever was typed is kept, right or wrong. */
export async function changeForm(
  member: Member,
  key: string,
  what: string,
  step: (form: Form) => Form,
): Promise<{ changed: Form } | { refused: 'released' } | Absent> {
  if (!canMakeForms(member)) return absent
  return appDatabase().transaction(async (tx) => {
    const draft = await holdDraft(tx, key)
    if (draft === null) return absent
    if (draft === 'released') return { refused: 'released' as const }
    const changed = step(draft)
    const content = contentOf(changed)
    if (JSON.stringify(content) === JSON.stringify(contentOf(draft))) return { changed }
    await tx
      .update(forms)
      .set({ content, revision: sql`${forms.revision} + 1`, updatedAt: sql`now()` })
      .where(eq(forms.key, key))
    await addEntry(tx, member, 'change-form', `${key}: ${what}`)
    return { changed }
  })
}

/** Takes a draft away. A released form stays for ever. */
export async function discardForm(
  member: Member,
  key: string,
): Promise<{ discarded: true } | { refused: 'released' } | Absent> {
  if (!canMakeForms(member)) return absent
  return appDatabase().transaction(async (tx) => {
    const draft = await holdDraft(tx, key)
    if (draft === null) return absent
    if (draft === 'released') return { refused: 'released' as const }
    await tx.delete(forms).where(eq(forms.key, key))
    await addEntry(tx, member, 'discard-form', key)
    return { discarded: true as const }
  })
}

/** Any number, the same for every process: two that release at once take turns, so that both see each other's keys. */
const lock = 727_275

/** Freezes a draft, so that events can use it; refused while forms/form-problems has anything to say of it. */
export async function releaseForm(
  member: Member,
  key: string,
): Promise<{ released: true } | { refused: 'problems' | 'released' } | Absent> {
  if (!canMakeForms(member)) return absent
  const outcome = await appDatabase().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lock})`)
    const draft = await holdDraft(tx, key)
    if (draft === null) return absent
    if (draft === 'released') return { refused: 'released' as const }
    learnForms(await listReleasedForms(tx))
    if (problemsOf(draft, releasedForms()).length > 0) return { refused: 'problems' as const }
    await tx.update(forms).set({ releasedBy: member.id, releasedAt: sql`now()` }).where(eq(forms.key, key))
    await addEntry(tx, member, 'release-form', key)
    return { released: true as const, content: contentOf(draft) }
  })
  if (!('released' in outcome)) return outcome
  learnForms([{ key, content: outcome.content }])
  return { released: true }
}
