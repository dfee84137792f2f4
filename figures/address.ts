import { type Filters, filtersToQuery } from '@/reports/filters'
import type { Opens } from './figure'

const withQuery = (path: string, filters: Partial<Filters>) => {
  const query = filtersToQuery(filters)
  return query === '' ? path : `${path}?${query}`
}

/** The page of a figure under some filters; without them, over all published reports. */
export const figureAddress = (locale: string, id: string, filters: Partial<Filters> = {}): string =>
  withQuery(`/${locale}/figures/${id}`, filters)

/** Where a number of the figure `id` leads. */
export function addressOf(locale: string, id: string, opens: Opens): string {
  if ('reports' in opens) return withQuery(`/${locale}/reports`, opens.reports)
  return 'programme' in opens
    ? `/${locale}/events/${opens.programme}`
    : figureAddress(locale, id, opens.figure)
}
