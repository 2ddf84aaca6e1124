import { describe, expect, it } from '@jest/globals';
import { isDemonstration, loadDemonstration } from '@essaim/demonstration-server';
import { migrate, readPlatformSettings, type Database } from '@essaim/platform-server';
import { aDatabase, anEmptyDatabase, closeAfterTests } from '@essaim/platform-server/testing';
import { NestFactory } from '@nestjs/core';
import { ForgeModule } from './forge.module.ts';
import { migrateDatabase } from './open-database.ts';
import { slices } from './slices.ts';

describe('the migrations', () => {
  it('make the tables that the entities describe', async () => {
    const db = await aDatabase(...slices);
    const { upQueries } = await db.source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('need no superuser: whoever owns the database may run them', async () => {
    const db = await anEmptyDatabase();
    const owner = new URL(db.url);
    [owner.username, owner.password] = [`essaim_owner_${process.pid}`, 'only-for-this-test'];
    await db.source.query(`CREATE ROLE ${owner.username} LOGIN PASSWORD '${owner.password}'`);
    try {
      await db.source.query(`ALTER DATABASE ${owner.pathname.slice(1)} OWNER TO ${owner.username}`);
      expect(await migrateDatabase(owner.href)).toHaveLength(slices.flatMap(({ migrations }) => migrations).length);
    } finally {
      await db.source.query(`REASSIGN OWNED BY ${owner.username} TO CURRENT_USER`);
      await db.source.query(`DROP OWNED BY ${owner.username}`);
      await db.source.query(`DROP ROLE ${owner.username}`);
    }
  });

  it('can be undone one by one, and done again with the same outcome', async () => {
    const db = await anEmptyDatabase(...slices);
    const names = await migrate(db.source);
    const first = await schemaOf(db);
    for (const _ of names) await db.source.undoLastMigration({ transaction: 'each' });
    expect(await schemaOf(db)).toEqual([]);
    expect(await migrate(db.source)).toEqual(names);
    expect(await schemaOf(db)).toEqual(first);
  });

  it('leave a database in use as it is, but for what they are for', async () => {
    const db = await aDatabase(...slices);
    await plantDemonstration(db, db.url);
    const [schema, counts] = [await schemaOf(db), await rowsOf(db)];

    expect(await migrate(db.source)).toEqual([]);
    // The first migration of a slice makes its tables; those after it met rows, and must do so without losing any.
    const later = slices.flatMap(({ migrations }) => migrations.slice(1).map((Migration) => new Migration()));
    const runner = db.source.createQueryRunner();
    for (const migration of later.toReversed()) await migration.down(runner);
    for (const migration of later) await migration.up(runner);
    await runner.release();
    expect(await schemaOf(db)).toEqual(schema);
    expect(await rowsOf(db)).toEqual(counts);
  }, 600_000);
});

async function plantDemonstration(db: Database, url: string): Promise<void> {
  const settings = readPlatformSettings({ LOG_LEVEL: 'error', DATABASE_URL: url });
  const forge = await NestFactory.create(ForgeModule.over(db, url, settings, { api: true }), {
    logger: ['error'],
    abortOnError: false,
  });
  closeAfterTests(() => forge.close());
  await forge.init();
  await loadDemonstration(forge, async () => undefined); // nobody works here
  expect(await isDemonstration(db)).toBe(true);
}

/** Columns, constraints, indexes, functions and triggers, in words; TypeORM's own table and extensions left out. */
async function schemaOf(db: Database): Promise<string[]> {
  const rows: { part: string }[] = await db.source.query(`
    SELECT format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, coalesce(column_default, '')) AS part
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migration'
    UNION ALL SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid NOT IN (0, 'migration'::regclass)
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migration'
    UNION ALL SELECT pg_get_functiondef(pg_proc.oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    ORDER BY part`);
  return rows.map(({ part }) => part);
}

async function rowsOf(db: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { tableName } of db.source.entityMetadatas)
    counts[tableName] = (await db.source.query(`SELECT count(*)::int AS count FROM "${tableName}"`))[0].count;
  return counts;
}
