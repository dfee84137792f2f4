import type { IncomingMessage, ServerResponse } from 'node:http'
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'

/** Does `work` inside the span of a request, which goes on the trace that its headers name. Costs nothing where nobody traces. */
export function traced<Made>(
  request: IncomingMessage,
  response: ServerResponse,
  room: string,
  work: () => Made,
): Made {
  const before = propagation.extract(context.active(), request.headers)
  const attributes = { 'http.request.method': request.method ?? '', 'portal.room': room }
  const kind = SpanKind.SERVER
  const span = trace.getTracer('portal').startSpan(`${request.method} ${room}`, { kind, attributes }, before)
  response.once('close', () => {
    span.setAttribute('http.response.status_code', response.statusCode)
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
    span.end()
  })
  return context.with(trace.setSpan(before, span), work)
}
