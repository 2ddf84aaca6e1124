import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Known territories. They are reference data, loaded after migrating, so the table starts empty. */
export class Territories1790000001000 implements MigrationInterface {
  name = 'Territories1790000001000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE territory (
      kind text NOT NULL, code text NOT NULL, name text NOT NULL, search text NOT NULL, postcodes text[] NOT NULL,
      former_codes text[] NOT NULL, latitude double precision, longitude double precision, population integer,
      within text[] NOT NULL, CONSTRAINT territory_pkey PRIMARY KEY (kind, code))`);
    await q.query('CREATE INDEX territory_search ON territory USING gin (search gin_trgm_ops)');
    await q.query('CREATE INDEX territory_name ON territory (search text_pattern_ops)');
    await q.query('CREATE INDEX territory_postcodes ON territory USING gin (postcodes)');
    await q.query('CREATE INDEX territory_former_codes ON territory USING gin (former_codes)');
    await q.query(
      `CREATE TABLE territory_edition (edition text PRIMARY KEY, loaded_at timestamptz NOT NULL DEFAULT now())`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE territory_edition, territory');
  }
}
