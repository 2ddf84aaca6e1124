import type { INestApplicationContext } from '@nestjs/common';
import { withDatabaseUrl } from './database.ts';

/**
 * Runs `act` with the whole forge wired over the instance's database, for commands that call use cases:
 * `forge.get(CreateAdmin, { strict: false }).run(…)`. With `door`, its GraphQL door is open too, though it listens
 * nowhere. Everything is closed afterwards.
 */
export async function withForge<T>(
  environment: NodeJS.ProcessEnv,
  act: (forge: INestApplicationContext) => Promise<T>,
  { door = false }: { door?: boolean } = {},
): Promise<T> {
  // Loaded here: `essaim --help` does not need the domain.
  const [{ NestFactory }, { ForgeModule, openMigratedDatabase }, { nestLogger, readPlatformSettings }] =
    await Promise.all([import('@nestjs/core'), import('@essaim/forge-server'), import('@essaim/platform-server')]);
  const settings = readPlatformSettings(environment);
  return withDatabaseUrl(environment, async (url) => {
    const db = await openMigratedDatabase(url, { poolSize: 4, name: 'essaim command' });
    try {
      const module = ForgeModule.over(db, url, settings, { api: door });
      const options = { logger: nestLogger({ ...settings, LOG_LEVEL: 'warn' }), abortOnError: false };
      const forge = await (door
        ? NestFactory.create(module, options)
        : NestFactory.createApplicationContext(module, options));
      try {
        if (door) await forge.init();
        return await act(forge);
      } finally {
        await forge.close();
      }
    } finally {
      await db.source.destroy();
    }
  });
}
