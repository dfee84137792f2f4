import { z } from 'zod'
import { addressesOf } from '@/app/report-address'
import { regions } from '@/directory/regions'
import { expandedSummarySchema, reportSchema, versionSchema } from '@/exports/api-schemas'
import { reportSummary } from '@/exports/listed-report'
import type { Parameter } from '@/exports/openapi'
import { reportJson } from '@/exports/report-json'
import { groups } from '@/forms/answer'
import { formOf } from '@/forms/released'
import { sessionTypes } from '@/forms/session-type'
import { changed, hasValues, longestSearch, parseFilters, sorts } from '@/reports/filters'
import { type FiledReport, listFiled } from '@/reports/published-listing'
import {
  findPublished,
  findVersion,
  findWithdrawn,
  listVersions,
  type PublishedReport,
} from '@/reports/published-record'
import { type Answer, type Operation, type Question, wholeList } from './operation'

const many = (about: string, schema: z.ZodType): Parameter => ({ about, schema, isList: true })
const slug = z.string()

/** The filters of the page of reports, by the same names and with the same meaning. */
export const filterParameters: Record<string, Parameter> = {
  q: { about: 'Words, names or a "phrase"; -word leaves out', schema: z.string().max(longestSearch) },
  event: many('Slug of an event; any of several', slug),
  year: many('Year of the event', z.string().regex(/^\d{4}$/)),
  topic: many('Id of a topic', slug),
  type: many('Type of session', z.enum(sessionTypes)),
  group: many('Stakeholder group of a speaker', z.enum(groups)),
  region: many('Regional group of a speaker', z.enum(regions)),
  language: many('Language of the report', z.string()),
  has: many('What the report gives; all of several', z.enum(hasValues)),
  with: many('A condition that a number of a figure leads to', z.string()),
  sort: { about: 'Order; the best match first where words are given', schema: z.enum(sorts) },
}

const written = (report: PublishedReport) => reportJson(report, formOf(report.formKey), addressesOf(report))

async function listReports({ query, origin, size, after, before, expand }: Question): Promise<Answer> {
  const asked = new URLSearchParams([
    ...[...query].filter(([key]) => key in filterParameters),
    ...(after ? [['after', after]] : []),
    ...(before ? [['before', before]] : []),
  ] as [string, string][])
  const { filters, dropped } = parseFilters(asked)
  if (dropped.length > 0) return { wrong: dropped.map(({ key, value }) => ({ parameter: key, value })) }
  const { count, next, previous, reports } = await listFiled(changed(filters, {}), {
    size,
    after: filters.after,
    before: filters.before,
  })
  const resultOf = async (report: FiledReport) => {
    const summary = reportSummary(report, origin)
    const whole = expand.includes('answers') ? await findPublished(report.slug) : null
    return whole ? { ...summary, answers: written(whole).answers } : summary
  }
  return { page: { count, next, previous, results: await Promise.all(reports.map(resultOf)) } }
}

/** Hidden and absent are the same; withdrawn is said. */
async function absence(slug: string): Promise<Answer> {
  const withdrawn = await findWithdrawn(slug)
  return withdrawn
    ? { gone: { detail: `“${withdrawn.title}” was withdrawn: ${withdrawn.reason}` } }
    : { absent: true }
}

export const reportOperations: Operation[] = [
  {
    id: 'listReports',
    path: '/reports',
    summary: 'Published reports, by the filters of the page',
    parameters: {
      ...filterParameters,
      expand: many('`answers` adds every answer of each report', z.enum(['answers'])),
    },
    schema: expandedSummarySchema,
    isList: true,
    answer: listReports,
  },
  {
    id: 'findReport',
    path: '/reports/{slug}',
    summary: 'The current version of a report, with every answer',
    parameters: {},
    schema: reportSchema,
    isList: false,
    answer: async ({ path }) => {
      const report = await findPublished(path.slug!)
      return report ? { one: written(report) } : absence(path.slug!)
    },
  },
  {
    id: 'listVersions',
    path: '/reports/{slug}/versions',
    summary: 'Every published version of a report, the newest first, and why each came',
    parameters: {},
    schema: versionSchema,
    isList: true,
    answer: async ({ path }) => {
      const versions = await listVersions(path.slug!)
      if (versions.length === 0) return absence(path.slug!)
      return wholeList(
        versions.map(({ number, title, publishedAt, changeNote }) => ({
          number,
          title,
          publishedAt: publishedAt.toISOString(),
          reasonForChange: changeNote,
        })),
      )
    },
  },
  {
    id: 'findVersion',
    path: '/reports/{slug}/versions/{number}',
    summary: 'One published version of a report, with every answer',
    parameters: {},
    schema: reportSchema,
    isList: false,
    answer: async ({ path }) => {
      const number = /^[1-9]\d{0,4}$/.test(path.number!) ? Number(path.number) : 0
      const report = await findVersion(path.slug!, number)
      return report ? { one: written(report) } : absence(path.slug!)
    },
  },
]
