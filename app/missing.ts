import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { Locale } from '@/messages/locales'

/**
 * Ends a public page whose record is missing or hidden. Next answers `notFound()` inside a page with an empty document
 * that only script fills; an address that no page has it answers with 404 and a whole one, so the reader is led there; the server around Next sends that
 * page at the address that was asked for.
 */
export const missing = (locale: Locale): never => redirect(`/${locale}/missing` as Route)
