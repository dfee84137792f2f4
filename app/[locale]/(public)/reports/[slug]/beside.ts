import { findNamed } from '@/directory/published'
import { listVersions, type PublishedReport } from '@/reports/published-record'
import { listRelated } from '@/reports/published-related'

/** What a page shows beside a version of a report: its other versions, whose pages it leads to, and what is like it. */
export async function readBeside(report: PublishedReport) {
  const [versions, named, related] = await Promise.all([
    listVersions(report.slug),
    findNamed(report.versionId),
    listRelated(report),
  ])
  return { versions, named, related }
}
