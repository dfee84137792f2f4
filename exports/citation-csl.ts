import type { Reference } from './citation-files'

const dateParts = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] })

/** CSL-JSON, which citation processors format in any style. Names are literal: only the person knows which part is the family's. */
export function cslJson(report: Reference) {
  const { slug, title, code, eventName, eventPlace, heldOn, publishedOn, version, address, language } = report
  return [
    {
      id: `${slug}-v${version}`,
      type: 'report',
      title,
      author: report.authorNames.map((literal) => ({ literal })),
      genre: 'Session report',
      number: code,
      publisher: eventName,
      'publisher-place': eventPlace,
      'event-title': eventName,
      'event-place': eventPlace,
      'event-date': dateParts(heldOn),
      issued: dateParts(publishedOn),
      version: String(version),
      language,
      URL: address,
    },
  ]
}
