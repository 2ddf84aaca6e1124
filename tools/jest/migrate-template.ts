// Brings the database given as the one argument to the present schema and reference data, for the tests to clone.
// The migrations are read from their folders, so that a slice that does not compile stops no other slice's tests.
import { globSync } from 'node:fs';
import path from 'node:path';
import { Database, dataSourceFor, migrate, type Tables } from '@essaim/platform-server';
import { loadTerritories, territoriesSlice } from '@essaim/territories-server';

const root = path.resolve(import.meta.dirname, '../..');
const files = globSync('libs/*/server/src/migrations/*.ts', { cwd: root }).sort();
const doors = await Promise.all(
  files.map((file) => import(path.join(root, file)) as Promise<Record<string, Tables['migrations'][number]>>),
);
const migrations = doors.flatMap((door) => Object.values(door));

const [url = ''] = process.argv.slice(2);
const source = await dataSourceFor(url, [{ entities: territoriesSlice.entities, migrations }], {
  poolSize: 2,
}).initialize();
await migrate(source);
await loadTerritories(new Database(source));
await source.destroy();
