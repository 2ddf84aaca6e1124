// What the benches of events share: a migrated database of its own, people who follow projects, a worker at work.
import { migrateDatabase, openDatabase } from '@essaim/forge-server';
import { newId, readPlatformSettings, type Database, type PlatformSettings } from '@essaim/platform-server';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '@essaim/platform-server/postgres';
import { Redis } from 'ioredis';

/** A database that a bench may fill; on Redis the queues of `REDIS_URL`, emptied, where it is given. */
export interface BenchForge {
  url: string;
  db: Database;
  settings: (redis: boolean) => Promise<PlatformSettings>;
  close: () => Promise<void>;
}

export async function openBenchForge(): Promise<BenchForge> {
  const folder = new URL('../.essaim/bench-events', import.meta.url).pathname;
  const own = process.env['DATABASE_URL'] ? null : await startEmbeddedPostgres({ folder, database: 'bench' });
  const url = process.env['DATABASE_URL'] ?? own!.url;
  await migrateDatabase(url);
  const db = await openDatabase(url);
  return {
    url,
    db,
    settings: async (redis) => {
      const redisUrl = process.env['REDIS_URL'];
      if (redis && redisUrl) {
        const client = new Redis(redisUrl);
        await client.flushdb();
        client.disconnect();
      }
      const { REDIS_URL: _, ...environment } = process.env;
      return readPlatformSettings({
        ...environment,
        ...(redis && { REDIS_URL: redisUrl }),
        ESSAIM_MODE: 'demo',
        LOG_LEVEL: 'warn',
        RATE_LIMITS: 'off',
      });
    },
    close: async () => {
      await db.source.destroy();
      if (own && !own.reused) await stopEmbeddedPostgres(folder);
    },
  };
}

/** People with an account, `count` of them; their ids. */
export async function plantPeople(db: Database, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  await db.source.query(
    `INSERT INTO person (id, handle, name, email, email_verified_at, language, created_at)
      SELECT id, id::text, 'Personne ' || place, id || '@people.example', now(), 'fr', now() FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, place)`,
    [ids],
  );
  return ids;
}

/** A published project that these people follow; its id. */
export async function plantFollowedProject(db: Database, followers: readonly string[]): Promise<string> {
  const id = newId();
  await db.source.query(
    `INSERT INTO project (id, lineage_id, slug, title, stage, territory_kind, created_at, updated_at, published_at)
      VALUES ($1, $1, $2, 'Projet ' || $2, 'ACTIVE', 'WORLD', now(), now(), now())`,
    [id, id],
  );
  await db.source.query(
    `INSERT INTO project_follow (id, project_id, person_id, level, since)
      SELECT gen_random_uuid(), $1, person_id, 'ALL', now() FROM unnest($2::uuid[]) AS person_id ORDER BY random()`,
    [id, followers],
  );
  return id;
}

/** The value below which a share of them lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
