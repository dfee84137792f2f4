import { type Permanent, permanentPath } from '@/reports/permanent'
import { settings } from '@/settings'

export const absolute = (path: string): string => new URL(path, settings().origin).href

/** Where a public report stands for people and machines, absolute. A session without a number has no shorter address than its page. */
export function addressesOf(report: Permanent & { slug: string }) {
  const page = absolute(`/en/reports/${report.slug}`)
  const permanent = permanentPath(report)
  const file = (ending: 'json' | 'bib' | 'ris' | 'csl' | 'jsonld' | 'txt' | 'png' | 'pdf' | 'docx') =>
    absolute(`/data/reports/${report.slug}.${ending}`)
  return {
    page,
    permanent: permanent ? absolute(permanent) : page,
    json: file('json'),
    bib: file('bib'),
    ris: file('ris'),
    csl: file('csl'),
    jsonld: file('jsonld'),
    txt: file('txt'),
    pdf: file('pdf'),
    docx: file('docx'),
    card: file('png'),
  }
}
