import type { Queues } from '@essaim/platform-server';
import type { RequestHandler } from 'express';
import type { AdminsOnly } from './admins-only.ts';

/** Where the board is. */
export const BOARD_PATH = '/admin/queues';

/** Its own content policy, looser by what Bull Board's page needs: a base address. Fonts from elsewhere stay out. */
const CONTENT_POLICY =
  "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

/**
 * Bull Board over the queues of these listeners, for admins. It is loaded the first time that one of them looks: an API
 * that nobody inspects carries none of it.
 */
export function queuesBoard(queues: Queues, listeners: readonly string[], admins: AdminsOnly): RequestHandler {
  let board: Promise<RequestHandler> | undefined;
  return (req, res, next) => {
    const show = async () => {
      if (!(await admins.admits(req, res))) return void res.sendStatus(404);
      board ??= loadBoard(queues, listeners);
      const handle = await board;
      res.set('Content-Security-Policy', CONTENT_POLICY);
      handle(req, res, next);
    };
    show().catch(next);
  };
}

async function loadBoard(queues: Queues, listeners: readonly string[]): Promise<RequestHandler> {
  const [{ createBullBoard }, { BullMQAdapter }, { ExpressAdapter }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/express'),
  ]);
  await queues.open();
  const server = new ExpressAdapter();
  server.setBasePath(BOARD_PATH);
  createBullBoard({
    queues: listeners.map((name) => new BullMQAdapter(queues.queue(name))),
    serverAdapter: server,
    options: { uiConfig: { boardTitle: 'Essaim' } },
  });
  return server.getRouter() as RequestHandler;
}
