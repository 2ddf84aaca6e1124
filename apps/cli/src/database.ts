import { existsSync } from 'node:fs';
import path from 'node:path';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '@essaim/platform-server/postgres';
import { readPlatformSettings } from '@essaim/platform-server/settings';
import { readDataFolders } from './cli.settings.ts';
import { CommandFailed } from './outcome.ts';

/**
 * Runs `act` on the instance's database: the one of DATABASE_URL, else the embedded one, started if it is not running.
 * Throws CommandFailed where there is none yet, unless the command is there to `create` it. `apart`: the command has an
 * embedded one of its own, in a folder of that name.
 */
export async function withDatabaseUrl<T>(
  environment: NodeJS.ProcessEnv,
  act: (url: string) => Promise<T>,
  { create = false, apart }: { create?: boolean; apart?: string } = {},
): Promise<T> {
  const { DATABASE_URL } = readPlatformSettings(environment);
  if (DATABASE_URL) return act(DATABASE_URL);
  const { data, postgres } = readDataFolders(environment);
  const folder = apart ? path.join(data, apart) : postgres;
  if (!create && !apart && !existsSync(folder))
    throw new CommandFailed(
      `There is no database in ${folder} yet: \`npm start\` makes one. ESSAIM_DATA names another folder, DATABASE_URL another database.`,
    );
  const { url, reused } = await startEmbeddedPostgres({ folder });
  try {
    return await act(url);
  } finally {
    if (!reused) await stopEmbeddedPostgres(folder);
  }
}
