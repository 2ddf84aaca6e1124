import { ForgeModule, openMigratedDatabase, slices } from '@essaim/forge-server';
import {
  Metrics,
  Queues,
  httpApplication,
  metricsDoor,
  type Listener,
  type PlatformSettings,
} from '@essaim/platform-server';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { AdminsOnly } from './operators/admins-only.ts';
import { BOARD_PATH, queuesBoard } from './operators/queues-board.ts';
import { PagesModule } from './pages.module.ts';
import { clientFolder, loadWebBuild } from './web-build.ts';

/** The API and the page over a database, not yet listening. Closing it closes its connections. */
export async function openApi(databaseUrl: string, settings: PlatformSettings): Promise<NestExpressApplication> {
  const [db, build] = await Promise.all([
    openMigratedDatabase(databaseUrl, { poolSize: settings.DATABASE_POOL, name: 'essaim api' }),
    loadWebBuild(),
  ]);
  const forge = ForgeModule.over(db, databaseUrl, settings, { api: true, modules: [PagesModule.with(build)] });
  const app = await httpApplication(forge, settings);
  // Names carry a hash of their content, so what a browser has it may keep.
  app.use(
    '/assets',
    express.static(`${clientFolder}/assets`, { index: false, immutable: true, maxAge: '1y', fallthrough: false }),
  );
  // A service worker that a browser kept would go on for an hour after its forge: it is asked for anew each time.
  const fresh = (res: Response, path: string) =>
    path.endsWith('service-worker.js') && res.setHeader('cache-control', 'no-cache');
  app.use(express.static(clientFolder, { index: false, maxAge: '1h', setHeaders: fresh }));
  const listeners = slices.flatMap(({ listeners = [] }) =>
    listeners.map((kind) => app.get<Listener>(kind, { strict: false }).name),
  );
  app.use(BOARD_PATH, queuesBoard(app.get(Queues), listeners, app.get(AdminsOnly, { strict: false })));
  let metrics: Promise<Metrics> | undefined;
  const answer = metricsDoor(settings.METRICS_TOKEN, () => (metrics ??= Metrics.open(db, app.get(Queues), listeners)));
  app.use('/metrics', (req: Request, res: Response, next: NextFunction) => void answer(req, res).catch(next));
  const close = app.close.bind(app);
  app.close = async () => {
    await close();
    await db.source.destroy();
  };
  return app;
}
