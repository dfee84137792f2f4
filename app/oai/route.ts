import { addressesOf } from '@/app/report-address'
import { listEvents } from '@/events/published'
import { authorNamesOf } from '@/exports/citation'
import {
  type DublinCore,
  header,
  identify,
  metadataFormats,
  oaiDocument,
  oaiError,
  type Repository,
  record,
  setList,
  slugIn,
  tokenElement,
} from '@/exports/oai'
import {
  type Harvest,
  type OaiFault,
  type OaiRequest,
  parseOai,
  resumptionToken,
} from '@/exports/oai-request'
import { licence } from '@/exports/report-json'
import { element } from '@/exports/xml'
import { questionFor } from '@/forms/form'
import { formOf } from '@/forms/released'
import { findEarliest, findHarvested, type Harvested, listHarvested } from '@/reports/published-harvest'
import { listWhole, type PublishedReport } from '@/reports/published-record'
import { settings } from '@/settings'
import { listTopics } from '@/topics/published'

export const dynamic = 'force-dynamic'

const mostInPart = 100

/** /oai: OAI-PMH 2.0. Every published report once, a withdrawn one as deleted for ever; sets by event and by topic. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const { origin, mailFrom } = settings()
  const repository = {
    base: new URL('/oai', origin).href,
    host: origin.hostname,
    name: 'Rapporteur',
    adminEmail: /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom,
    earliest: new Date(0),
  }
  const parsed = parseOai(query)
  const answered = 'fault' in parsed ? parsed : await answer(parsed.request, repository)
  const now = new Date()
  const text =
    'fault' in answered
      ? oaiDocument(
          oaiError(answered.fault),
          repository,
          isMeant(answered.fault) ? { verb: 'any', query } : {},
          now,
        )
      : oaiDocument(answered.inside, repository, { verb: 'any', query }, now)
  return new Response(text, {
    headers: {
      'Content-Type': 'text/xml; charset=utf-8',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
    },
  })
}

/** A request that was understood is repeated in the answer, whatever came of it. */
const isMeant = ({ code }: OaiFault) => code !== 'badVerb' && code !== 'badArgument'

type Answered = { inside: string } | { fault: OaiFault }
const unknown: Answered = {
  fault: { code: 'idDoesNotExist', message: 'There is nothing public by this name.' },
}

async function answer(asked: OaiRequest, repository: Repository): Promise<Answered> {
  switch (asked.verb) {
    case 'Identify':
      return { inside: identify({ ...repository, earliest: await findEarliest() }) }
    case 'ListSets':
      return { inside: setList(await listSets()) }
    case 'ListMetadataFormats':
      if (asked.identifier !== null && !(await find(asked.identifier, repository))) return unknown
      return { inside: metadataFormats() }
    case 'GetRecord': {
      const found = await find(asked.identifier, repository)
      return found ? { inside: element('GetRecord', {}, await writeRecords([found], repository)) } : unknown
    }
    default:
      return list(asked.verb, asked, repository)
  }
}

async function find(identifier: string, { host }: Repository): Promise<Harvested | null> {
  const slug = slugIn(identifier, host)
  return slug === null ? null : findHarvested(slug)
}

async function list(
  verb: 'ListIdentifiers' | 'ListRecords',
  harvest: Harvest,
  repository: Repository,
): Promise<Answered> {
  const { records, size, isMore } = await listHarvested(harvest, mostInPart)
  if (records.length === 0)
    return { fault: { code: 'noRecordsMatch', message: 'No record was published or withdrawn so.' } }
  const { at, slug } = records.at(-1)!
  const cursor = harvest.cursor + records.length
  const token = isMore ? resumptionToken({ ...harvest, after: { at, slug }, cursor }) : null
  const written =
    verb === 'ListRecords'
      ? await writeRecords(records, repository)
      : records.map((one) => header(one, repository)).join('\n')
  return { inside: element(verb, {}, `${written}\n${tokenElement(token, size, harvest.cursor)}`) }
}

async function writeRecords(records: readonly Harvested[], repository: Repository): Promise<string> {
  const whole = await listWhole(records.filter(({ isDeleted }) => !isDeleted).map(({ slug }) => slug))
  const metadataOf = new Map(whole.map((report) => [report.slug, dublinCoreOf(report)]))
  return records.map((one) => record(one, metadataOf.get(one.slug) ?? null, repository)).join('\n')
}

function dublinCoreOf(report: PublishedReport): DublinCore {
  const form = formOf(report.formKey)
  const { permanent, page, json } = addressesOf(report)
  const question = questionFor(form, 'keyIssues')
  const issues = question ? report.answers[question.key] : undefined
  return {
    title: [report.title],
    creator: authorNamesOf(form, report.answers),
    subject: report.topics.map(({ name }) => name.en),
    description: Array.isArray(issues) ? issues.filter((one) => typeof one === 'string') : [],
    publisher: [report.forumName],
    date: [report.heldOn],
    type: ['Text', 'Report'],
    format: ['text/html', 'application/json'],
    identifier: [...new Set([permanent, page, json])],
    language: [report.language],
    relation: [`${report.code}, ${report.eventName}`],
    coverage: [report.eventPlace],
    rights: [licence.address],
  }
}

async function listSets() {
  const [events, topics] = await Promise.all([listEvents(), listTopics()])
  return [
    ...events.map(({ slug, name }) => ({ spec: `event:${slug}`, name })),
    ...topics.map(({ id, name }) => ({ spec: `topic:${id}`, name: name.en })),
  ]
}
