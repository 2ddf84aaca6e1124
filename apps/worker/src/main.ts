import {
  SettingsError,
  beginTracing,
  closeTracer,
  reachRedis,
  readPlatformSettings,
  sayWhyNotStarted,
} from '@essaim/platform-server';
import { openWorker } from './open-worker.ts';

try {
  const settings = readPlatformSettings();
  if (!settings.DATABASE_URL)
    throw new SettingsError(
      'DATABASE_URL: is needed to run the worker by itself; `essaim start` brings its own PostgreSQL.',
    );
  if (settings.REDIS_URL) await reachRedis(settings.REDIS_URL);
  await beginTracing('essaim-worker', settings);
  const worker = await openWorker(settings.DATABASE_URL, settings);
  process.send?.({ ready: true });
  process.stdout.write(`Worker at work, ${worker.listeners} queues\n`);

  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    // A job that does not end is found by another worker: its row still says that it is owed.
    setTimeout(() => process.exit(0), 8_000).unref();
    void worker
      .close()
      .then(closeTracer)
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop).on('disconnect', stop);
} catch (error) {
  process.exit(sayWhyNotStarted(error));
}
