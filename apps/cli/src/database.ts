import { startEmbeddedPostgres, stopEmbeddedPostgres } from '@essaim/platform-server/postgres';
import { readPlatformSettings } from '@essaim/platform-server/settings';
import { readDataFolders } from './cli.settings.ts';

/** Runs `act` on the instance's database: the one of DATABASE_URL, else the embedded one, started if it is not running. */
export async function withDatabaseUrl<T>(environment: NodeJS.ProcessEnv, act: (url: string) => Promise<T>): Promise<T> {
  const { DATABASE_URL } = readPlatformSettings(environment);
  if (DATABASE_URL) return act(DATABASE_URL);
  const { postgres: folder } = readDataFolders(environment);
  const { url, reused } = await startEmbeddedPostgres({ folder });
  try {
    return await act(url);
  } finally {
    if (!reused) await stopEmbeddedPostgres(folder);
  }
}
