import { Database, dataSourceFor, migrate } from '@essaim/platform-server';
import { loadTerritories } from '@essaim/territories-server';
import { slices } from './slices.ts';

/** A connected database with every slice's tables known. `poolSize` in connections; close it by `source.destroy()`. */
export async function openDatabase(url: string, options: { poolSize?: number; name?: string } = {}): Promise<Database> {
  return new Database(await dataSourceFor(url, slices, options).initialize());
}

/** Brings a database to the present schema and reference data. Resolves to the names of the migrations that ran. */
export async function migrateDatabase(url: string): Promise<string[]> {
  const db = await openDatabase(url, { poolSize: 2, name: 'essaim migrate' });
  try {
    const done = await migrate(db.source);
    await loadTerritories(db);
    return done;
  } finally {
    await db.source.destroy();
  }
}
