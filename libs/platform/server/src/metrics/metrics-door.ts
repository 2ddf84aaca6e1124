import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';

/**
 * Answers Prometheus. Whoever shows the token may read; without a token set, whoever asks from this very machine, through
 * no proxy. For everyone else nothing is there. `open` is called at the first look that is let in.
 */
export function metricsDoor(
  token: string | undefined,
  open: () => Promise<Metrics>,
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  return async (req, res) => {
    if (!admitted(req, token)) {
      res.writeHead(404).end();
      return;
    }
    const { contentType, body } = await (await open()).text();
    res.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
  };
}

function admitted({ headers, socket }: IncomingMessage, token: string | undefined): boolean {
  if (token !== undefined) {
    const [shown, wanted] = [headers.authorization ?? '', `Bearer ${token}`].map((text) => Buffer.from(text));
    return shown!.length === wanted!.length && timingSafeEqual(shown!, wanted!);
  }
  const local = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? '');
  return local && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;
}
