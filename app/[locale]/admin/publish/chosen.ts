import type { Viewer } from '@/auth/viewer'
import { listQueue } from '@/reports/desk-queries'
import { isForBulk } from '@/reports/policy'

/** The chosen reports that may be published together by this viewer, in the order of the queue; the others drop out. */
export async function listChosen(viewer: Viewer, ids: readonly string[]) {
  const waiting = await listQueue(viewer)
  return waiting.filter((row) => ids.includes(row.id) && isForBulk(viewer, row))
}
