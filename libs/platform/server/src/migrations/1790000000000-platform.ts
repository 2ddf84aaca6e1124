import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables that belong to no slice: facts and who owes them what, attempts, the demonstration's mailbox. */
export class Platform1790000000000 implements MigrationInterface {
  name = 'Platform1790000000000';

  async up(q: QueryRunner): Promise<void> {
    // Contrib, and trusted: the owner of a database may create them, and no managed PostgreSQL refuses them.
    for (const extension of ['pg_trgm', 'unaccent', 'btree_gin', 'cube'])
      await q.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
    // unaccent() is only STABLE, for its dictionary could change; indexes want IMMUTABLE, and ours does not change.
    await q.query(`CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      RETURN lower(public.unaccent('public.unaccent'::regdictionary, $1))`);
    await q.query(`CREATE TABLE domain_event (
      id uuid NOT NULL, sequence bigint GENERATED ALWAYS AS IDENTITY NOT NULL, name text NOT NULL, payload jsonb NOT NULL,
      actor_id uuid, occurred_at timestamptz NOT NULL, relayed_at timestamptz,
      CONSTRAINT domain_event_pkey PRIMARY KEY (id))`);
    await q.query(`CREATE INDEX domain_event_unrelayed ON domain_event (sequence) WHERE relayed_at IS NULL`);
    await q.query(`CREATE TABLE event_handling (
      event_id uuid NOT NULL, listener text NOT NULL, enqueued_at timestamptz, handled_at timestamptz,
      failed_at timestamptz, failure text, CONSTRAINT event_handling_pkey PRIMARY KEY (event_id, listener))`);
    await q.query(
      `CREATE INDEX event_handling_owed ON event_handling (enqueued_at) WHERE handled_at IS NULL AND failed_at IS NULL`,
    );
    await q.query(`CREATE TABLE mailbox_message (
      id uuid NOT NULL, "to" text NOT NULL, subject text NOT NULL, text text NOT NULL, html text NOT NULL,
      headers jsonb NOT NULL, sent_at timestamptz NOT NULL, CONSTRAINT mailbox_message_pkey PRIMARY KEY (id))`);
    await q.query(`CREATE INDEX mailbox_message_recent ON mailbox_message ("to", sent_at)`);
    // Shape of rate-limiter-flexible's PostgreSQL store.
    await q.query(
      `CREATE TABLE attempt (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['attempt', 'mailbox_message', 'event_handling', 'domain_event'])
      await q.query(`DROP TABLE ${table}`);
    await q.query('DROP FUNCTION plain(text)');
  }
}
