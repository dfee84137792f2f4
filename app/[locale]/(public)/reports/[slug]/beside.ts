import { findNamed } from '@/directory/published'
import { listVersions, type PublishedReport } from '@/reports/published-record'
import { listRelated } from '@/reports/published-related'
import { listRemovals } from '@/reports/published-removals'

/** What a page shows beside a version of a report: its other versions, what was taken out of it, whose pages it leads to, and what is like it. */
export async function readBeside(report: PublishedReport) {
  const [versions, named, related, removals] = await Promise.all([
    listVersions(report.slug),
    findNamed(report.versionId),
    listRelated(report),
    listRemovals(report.slug),
  ])
  return { versions, named, related, removals }
}
