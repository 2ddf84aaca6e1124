import type { SpanProcessor } from '@opentelemetry/sdk-trace-node';
import type { SpanAttributes, Tracer } from './tracing.ts';

/**
 * Traces by OpenTelemetry. Loaded only where somebody wants traces: it costs tens of megabytes. `processor` is what spans
 * go to, such as `toCollector`.
 */
export async function openTelemetry(service: string, processor: SpanProcessor): Promise<Tracer> {
  const [{ NodeTracerProvider }, { context, propagation, trace, SpanStatusCode }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/api'),
      import('@opentelemetry/resources'),
    ]);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [processor],
  });
  provider.register(); // context through awaits, and the W3C form of traces
  const tracer = provider.getTracer('essaim');
  return {
    span<T>(name: string, attributes: SpanAttributes, act: () => Promise<T>, parent?: string | null): Promise<T> {
      const from = parent ? propagation.extract(context.active(), { traceparent: parent }) : context.active();
      return tracer.startActiveSpan(name, { attributes }, from, async (span) => {
        try {
          return await act();
        } catch (error) {
          span.recordException(error as Error);
          span.setStatus({ code: SpanStatusCode.ERROR, message: String((error as Error).message) });
          throw error;
        } finally {
          span.end();
        }
      });
    },
    traceparent() {
      if (!trace.getActiveSpan()) return null;
      const carrier: { traceparent?: string } = {};
      propagation.inject(context.active(), carrier);
      return carrier.traceparent ?? null;
    },
    async close() {
      await provider.shutdown();
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
}

/** Sends spans in batches to a collector, by OTLP over HTTP; `endpoint` is its address without the path. */
export async function toCollector(endpoint: string): Promise<SpanProcessor> {
  const [{ BatchSpanProcessor }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  return new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }));
}
