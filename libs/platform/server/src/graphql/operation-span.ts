import { span } from '../tracing/tracing.ts';

/** Characters of an operation's name that a span is called by. */
const MAX_NAME = 100;

/**
 * The span of one operation, by HTTP or on a socket: the root of all that comes of it, or a part of the trace that its
 * client began (`traceparent`, W3C Trace Context). What a client sends may be anything.
 */
export const operationSpan = <T>(
  { operationName, traceparent }: { operationName?: unknown; traceparent?: unknown },
  act: () => Promise<T>,
): Promise<T> =>
  span(
    typeof operationName === 'string' ? `graphql ${operationName.slice(0, MAX_NAME)}` : 'graphql',
    {},
    act,
    typeof traceparent === 'string' ? traceparent : null,
  );
