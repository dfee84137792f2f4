import type { Transaction } from '@/db/client'
import { organisationAliases, organisations } from '@/db/schema/directory'
import { fold } from '@/directory/fold'
import { bodies } from './people'

const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)

/** The invented bodies as a secretariat keeps them: one organisation each, with every name that reports use for it. */
export async function loadBodies(tx: Transaction): Promise<void> {
  for (const { names, group, country } of bodies) {
    const [name = ''] = names
    const row = { slug: slugOf(name), name, group, country }
    const [added] = await tx.insert(organisations).values(row).returning({ id: organisations.id })
    const aliases = names.map((alias) => ({ folded: fold(alias), alias, organisationId: added!.id }))
    await tx.insert(organisationAliases).values(aliases)
  }
}
