import { CannotStart, Database, dataSourceFor, migrate } from '@essaim/platform-server';
import { loadTerritories } from '@essaim/territories-server';
import { slices } from './slices.ts';

/** A connected database with every slice's tables known. `poolSize` in connections; close it by `source.destroy()`. */
export async function openDatabase(url: string, options: { poolSize?: number; name?: string } = {}): Promise<Database> {
  return new Database(await dataSourceFor(url, slices, options).initialize());
}

/** `openDatabase` for a process that serves. Throws CannotStart where migrations of this version are pending. */
export async function openMigratedDatabase(...asked: Parameters<typeof openDatabase>): Promise<Database> {
  const db = await openDatabase(...asked);
  if (!(await db.source.showMigrations())) return db;
  await db.source.destroy();
  throw new CannotStart('The database is not at the schema of this version: run essaim migrate.');
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
