import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { ForgeModule, openMigratedDatabase, slices } from '@essaim/forge-server';
import {
  Broadcast,
  Metrics,
  Queues,
  calmly,
  metricsDoor,
  nestLogger,
  startListening,
  startRecurring,
  type Listener,
  type PlatformSettings,
  type Recurring,
} from '@essaim/platform-server';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** A worker at work: every slice's listeners, each on its queue, and the relay that feeds them. */
export interface OpenWorker {
  /** How many listeners work here. */
  listeners: number;
  /** Lets jobs at work finish, then closes every connection. */
  close(): Promise<void>;
}

/** Opens a worker over a migrated database. Any number of them may run. */
export async function openWorker(databaseUrl: string, settings: PlatformSettings): Promise<OpenWorker> {
  const db = await openMigratedDatabase(databaseUrl, { poolSize: settings.DATABASE_POOL, name: 'essaim worker' });
  const forge = ForgeModule.over(db, databaseUrl, settings, { api: false });
  const app = await NestFactory.createApplicationContext(forge, { logger: nestLogger(settings), abortOnError: false });
  const logger = new Logger('Worker');
  const listeners = slices.flatMap((slice) =>
    (slice.listeners ?? []).map((kind): Listener => app.get(kind, { strict: false })),
  );
  const onError = calmly((error) =>
    logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  const work = startListening(db, app.get(Queues), app.get(Broadcast), listeners, onError, settings.WORKER_PART);
  const metrics = settings.WORKER_METRICS_PORT
    ? await serveMetrics(
        settings,
        await Metrics.open(
          db,
          app.get(Queues),
          listeners.map(({ name }) => name),
        ),
      )
    : undefined;
  const recurring = slices.flatMap((slice) =>
    (slice.recurring ?? []).map((kind): Recurring => app.get(kind, { strict: false })),
  );
  const stopRecurring = startRecurring(recurring, onError);
  return {
    listeners: listeners.length,
    close: async () => {
      metrics?.close().closeAllConnections();
      await Promise.all([work.stop(), stopRecurring()]);
      await app.close();
      await db.source.destroy();
    },
  };
}

/** Answers Prometheus on a port of its own; a worker has no other door. */
async function serveMetrics(settings: PlatformSettings, metrics: Metrics): Promise<Server> {
  const answer = metricsDoor(settings.METRICS_TOKEN, () => Promise.resolve(metrics));
  const server = createServer((req, res) => {
    if (req.url?.split('?')[0] !== '/metrics') return void res.writeHead(404).end();
    answer(req, res).catch(() => res.destroy());
  });
  server.listen(settings.WORKER_METRICS_PORT, settings.METRICS_TOKEN ? settings.host : '127.0.0.1');
  await once(server, 'listening');
  return server;
}
