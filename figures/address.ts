import { type Filters, filtersToQuery } from '@/reports/filters'
import type { Opens } from './figure'

const withQuery = (path: string, filters: Partial<Filters>, more: [string, string][] = []) => {
  const query = new URLSearchParams([...new URLSearchParams(filtersToQuery(filters)), ...more]).toString()
  return query === '' ? path : `${path}?${query}`
}

/** The page of a figure under some filters, shown in some way; without them, over all published reports. */
export const figureAddress = (
  locale: string,
  id: string,
  filters: Partial<Filters> = {},
  shown: [string, string][] = [],
): string => withQuery(`/${locale}/figures/${id}`, filters, shown)

/** Where a number of the figure `id` leads. */
export function addressOf(locale: string, id: string, opens: Opens): string {
  if ('reports' in opens) return withQuery(`/${locale}/reports`, opens.reports)
  return 'programme' in opens
    ? `/${locale}/events/${opens.programme}`
    : figureAddress(locale, id, opens.figure)
}
