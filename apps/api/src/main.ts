import type { AddressInfo } from 'node:net';
import {
  SettingsError,
  beginTracing,
  closeTracer,
  reachRedis,
  readPlatformSettings,
  sayWhyNotStarted,
} from '@essaim/platform-server';
import { openApi } from './open-api.ts';

try {
  const settings = readPlatformSettings();
  if (!settings.DATABASE_URL)
    throw new SettingsError(
      'DATABASE_URL: is needed to run the API by itself; `essaim start` brings its own PostgreSQL.',
    );
  if (settings.REDIS_URL) await reachRedis(settings.REDIS_URL);
  await beginTracing('essaim-api', settings);
  const app = await openApi(settings.DATABASE_URL, settings);
  await app.listen(settings.PORT, settings.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  process.send?.({ ready: true, port });
  process.stdout.write(`API and page on ${settings.host}:${port}\n`);

  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    // A browser's open connections must not keep the process: they are given five seconds.
    setTimeout(() => process.exit(0), 5_000).unref();
    void app
      .close()
      .then(closeTracer)
      .then(() => process.exit(0));
  };
  process.on('SIGTERM', stop).on('SIGINT', stop).on('disconnect', stop);
} catch (error) {
  process.exit(sayWhyNotStarted(error));
}
