import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type ReadableSpan,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-node'

/** What may leave this machine of a span: methods, codes and the patterns of addresses, never an address or a text. */
const told = new Set([
  'http.method',
  'http.request.method',
  'http.status_code',
  'http.response.status_code',
  'http.route',
  'next.route',
  'next.span_type',
  'next.page',
  'db.system.name',
  'portal.room',
])

/** Next names some spans by the address that was asked; a name has no more of it than its first parts. */
const nameOf = (name: string): string =>
  name.replace(/(\/[^\s?]*)(?:\?\S*)?/g, (_, path: string) =>
    path.includes('[') ? path : path.split('/').slice(0, 3).join('/'),
  )

function withoutWords(span: ReadableSpan): ReadableSpan {
  const attributes = Object.fromEntries(
    Object.entries(span.attributes).filter(
      ([key, value]) => told.has(key) && !(typeof value === 'string' && value.includes('?')),
    ),
  )
  // The message of a failure may quote what a person typed.
  return Object.create(span, {
    name: { value: nameOf(span.name) },
    attributes: { value: attributes },
    status: { value: { code: span.status.code } },
    events: { value: span.events.map(({ name, time }) => ({ name, time })) },
    links: { value: [] },
  }) as ReadableSpan
}

const discreet = (exporter: SpanExporter): SpanExporter => ({
  export: (spans, done) => exporter.export(spans.map(withoutWords), done),
  shutdown: () => exporter.shutdown(),
  forceFlush: async () => exporter.forceFlush?.(),
})

/**
 * Sends traces of requests, of what Next makes of them and of queries to a collector: its OTLP address over HTTP, without
 * `/v1/traces`. What share of requests is traced, and the limits of sending, are the variables `OTEL_…` of OpenTelemetry.
 * The answer sends what is left and ends it.
 */
export function startTracing(collector: URL): () => Promise<void> {
  const url = `${collector.href.replace(/\/$/, '')}/v1/traces`
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'rapporteur' }),
    spanProcessors: [new BatchSpanProcessor(discreet(new OTLPTraceExporter({ url })))],
  })
  provider.register()
  return () => provider.shutdown()
}
