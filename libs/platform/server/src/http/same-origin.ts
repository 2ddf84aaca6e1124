import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from our own page, or from no page at all: browsers always say where a cross-site POST or
 * WebSocket comes from (Fetch standard, the Origin header); programs send none.
 */
export function isSameOrigin(request: Pick<IncomingMessage, 'headers'>, publicUrl: string): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  try {
    const from = new URL(origin);
    return from.origin === new URL(publicUrl).origin || from.host === host;
  } catch {
    return false; // 'null': a sandboxed frame or a file
  }
}
