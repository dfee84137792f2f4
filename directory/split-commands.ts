import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Member } from '@/auth/viewer'
import { appDatabase, type Transaction } from '@/db/client'
import { isIdentifier } from '@/db/identifier'
import { type DirectoryKind, organisationAliases } from '@/db/schema/directory'
import { auditEntries, reports } from '@/db/schema/reports'
import { fold } from './fold'
import { addOrganisation, addPerson } from './matching'
import { canKeepDirectory } from './policy'
import { aliasOf, findRow, listSeatsIn, moveAliases, moveSeats, takeTurn } from './seat-moves'

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
export type Split = { split: string } | { refused: 'only-one' | 'own-name' } | { absent: true }
const absent = { absent: true } as const

/**
 * Parts one mention from a person or an organisation: an organisation loses one of the names that reports call it by, as
 * folded in `mention`, a person the seats of one report, by its id. The new one has them, and an address of its own.
 */
export async function splitOff(
  member: Member,
  kind: DirectoryKind,
  id: string,
  mention: string,
): Promise<Split> {
  if (!canKeepDirectory(member) || !isIdentifier(id)) return absent
  return appDatabase().transaction(async (tx) => {
    await takeTurn(tx)
    const row = await findRow(tx, kind, id)
    if (!row || row.mergedInto !== null) return absent
    const outcome = await (kind === 'organisation' ? splitName : splitReport)(tx, row, mention)
    if ('split' in outcome)
      await tx.insert(auditEntries).values({
        actorId: member.id,
        action: `split-${kind}`,
        note: `${row.slug} → ${outcome.split}`,
      })
    return outcome
  })
}

async function splitName(tx: Transaction, row: Row, folded: string): Promise<Split> {
  const ofRow = eq(organisationAliases.organisationId, row.id)
  const [alias] = await tx
    .select()
    .from(organisationAliases)
    .where(and(ofRow, eq(organisationAliases.folded, folded)))
  if (!alias) return absent
  if (fold(row.name) === folded) return { refused: 'own-name' }
  const seats = (await listSeatsIn(tx, 'organisation', row.id)).filter(
    ({ written }) => aliasOf(written) === folded,
  )
  const added = await addOrganisation(tx, alias.alias)
  const way = { from: row.id, to: added }
  await moveSeats(tx, 'organisation', seats, way)
  await moveAliases(tx, [folded], way)
  return { split: (await findRow(tx, 'organisation', added))!.slug }
}

async function splitReport(tx: Transaction, row: Row, reportId: string): Promise<Split> {
  const seats = await listSeatsIn(tx, 'person', row.id)
  const here = seats.filter((seat) => seat.reportId === reportId)
  if (here.length === 0 || !isIdentifier(reportId)) return absent
  if (here.length === seats.length) return { refused: 'only-one' }
  const [report] = await tx.select({ id: reports.id }).from(reports).where(eq(reports.id, reportId))
  if (!report) return absent
  const name = here[0]!.name ?? row.name
  const added = await addPerson(tx, name, fold(name))
  await moveSeats(tx, 'person', here, { from: row.id, to: added })
  return { split: (await findRow(tx, 'person', added))!.slug }
}
