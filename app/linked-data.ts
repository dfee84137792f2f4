import type { PublishedEvent } from '@/events/published'
import { eventLd, reportLd } from '@/exports/json-ld'
import { dataCatalogue } from '@/exports/open-data'
import { formOf } from '@/forms/released'
import { findPublicationDay } from '@/reports/published-listing'
import type { PublishedReport } from '@/reports/published-record'
import { settings } from '@/settings'
import { absolute, addressesOf } from './report-address'

/** A report for machines: what its file says, and what its page has in it. */
export function linkedReport(report: PublishedReport) {
  const event = absolute(`/en/events/${report.eventSlug}`)
  return reportLd(report, formOf(report.formKey), { ...addressesOf(report), event })
}

/** An event for machines. */
export const linkedEvent = (event: PublishedEvent) =>
  eventLd({ ...event, address: absolute(`/en/events/${event.slug}`) })

/** All of the open data for machines. */
export const linkedCatalogue = async () =>
  dataCatalogue({ origin: settings().origin.origin, asOf: await findPublicationDay() })
