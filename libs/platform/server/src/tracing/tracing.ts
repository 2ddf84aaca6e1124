/** What a span tells of itself. */
export type SpanAttributes = Record<string, string | number | boolean>;

/**
 * Follows one piece of work over processes. Whoever traces nothing loads nothing: an installation without
 * OTEL_EXPORTER_OTLP_ENDPOINT never reads OpenTelemetry's code.
 */
export interface Tracer {
  /** Runs `act` inside a span; `parent` is a `traceparent` from elsewhere, absent for the one this code runs in. */
  span<T>(name: string, attributes: SpanAttributes, act: () => Promise<T>, parent?: string | null): Promise<T>;
  /** The `traceparent` of the span this code runs in (W3C Trace Context); null outside any. */
  traceparent(): string | null;
  /** Sends what was traced, then ends. */
  close(): Promise<void>;
}

const silent: Tracer = {
  span: (_name, _attributes, act) => act(),
  traceparent: () => null,
  close: () => Promise.resolve(),
};

let tracer = silent;

/** From now on spans go to `next`; null for nowhere. */
export const setTracer = (next: Tracer | null): void => void (tracer = next ?? silent);

/** Whether spans go anywhere. */
export const isTracing = (): boolean => tracer !== silent;

/** Runs `act` inside a span, where the installation traces; see `Tracer.span`. */
export const span = <T>(
  name: string,
  attributes: SpanAttributes,
  act: () => Promise<T>,
  parent?: string | null,
): Promise<T> => tracer.span(name, attributes, act, parent);

/** The trace that this code belongs to; null where nobody traces. */
export const currentTraceparent = (): string | null => tracer.traceparent();

/** Sends what was traced, then traces no more. */
export async function closeTracer(): Promise<void> {
  const closing = tracer;
  tracer = silent;
  await closing.close();
}
