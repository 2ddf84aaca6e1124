import { ForgeModule, openMigratedDatabase, slices } from '@essaim/forge-server';
import {
  Broadcast,
  Queues,
  calmly,
  nestLogger,
  startListening,
  startScheduled,
  type Listener,
  type PlatformSettings,
  type Scheduled,
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
  const scheduled = slices.flatMap((slice) =>
    (slice.scheduled ?? []).map((kind): Scheduled => app.get(kind, { strict: false })),
  );
  const onError = calmly((error) =>
    logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  const work = startListening(db, app.get(Queues), app.get(Broadcast), listeners, onError);
  const stopScheduled = await startScheduled(app.get(Queues), scheduled, onError);
  return {
    listeners: listeners.length,
    close: async () => {
      stopScheduled();
      await work.stop();
      await app.close();
      await db.source.destroy();
    },
  };
}
