import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much people want to hear of what, how often, and what waits for their digest. */
export class WhoHearsHowOften1790000021001 implements MigrationInterface {
  name = 'WhoHearsHowOften1790000021001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE watch (id uuid NOT NULL, person_id uuid NOT NULL, kind text NOT NULL, level text NOT NULL,
      subject_id uuid, territory text, name text NOT NULL DEFAULT '', latitude double precision, longitude double precision,
      radius_km double precision, search text, query text, filter jsonb, search_key text, since timestamptz NOT NULL,
      CONSTRAINT watch_pkey PRIMARY KEY (id),
      CONSTRAINT watch_kind CHECK (kind IN ('FEDERATION', 'ORGANISATION', 'SEARCH', 'TERRITORY')),
      CONSTRAINT watch_level CHECK (level IN ('ALL', 'PARTICIPATING', 'MENTIONS', 'NONE')),
      CONSTRAINT watch_named CHECK (num_nonnulls(subject_id, territory, search_key) = 1))`);
    // One wish for each thing, whatever is pressed twice.
    for (const [name, column] of [
      ['watch_subject', 'subject_id'],
      ['watch_territory', 'territory'],
      ['watch_search', 'search_key'],
    ])
      await q.query(`CREATE UNIQUE INDEX ${name} ON watch (person_id, ${column}) WHERE ${column} IS NOT NULL`);
    // Who hears of something is asked at each piece of news.
    await q.query('CREATE INDEX watch_of_subject ON watch (subject_id) WHERE subject_id IS NOT NULL');
    await q.query('CREATE INDEX watch_of_territory ON watch (territory) WHERE territory IS NOT NULL');
    await q.query('CREATE INDEX watch_of_place ON watch (latitude) WHERE radius_km IS NOT NULL');
    await q.query('CREATE INDEX watch_of_search ON watch (search_key) WHERE search_key IS NOT NULL');

    await q.query(`CREATE TABLE notification_settings (person_id uuid NOT NULL, level text NOT NULL, digest text NOT NULL,
      digest_hour smallint NOT NULL, digest_day smallint NOT NULL, time_zone text NOT NULL, paused_until timestamptz,
      CONSTRAINT notification_settings_pkey PRIMARY KEY (person_id),
      CONSTRAINT notification_settings_level CHECK (level IN ('ALL', 'PARTICIPATING', 'MENTIONS', 'NONE')),
      CONSTRAINT notification_settings_digest CHECK (digest IN ('DAILY', 'WEEKLY', 'NEVER')),
      CONSTRAINT notification_settings_hour CHECK (digest_hour BETWEEN 0 AND 23),
      CONSTRAINT notification_settings_day CHECK (digest_day BETWEEN 1 AND 7))`);

    await q.query(`CREATE TABLE digest (id uuid NOT NULL, person_id uuid NOT NULL, period text NOT NULL, created_at timestamptz NOT NULL,
      CONSTRAINT digest_pkey PRIMARY KEY (id), CONSTRAINT digest_once UNIQUE (person_id, period))`);
    await q.query(`CREATE TABLE digest_schedule (person_id uuid NOT NULL, period text NOT NULL, due_at timestamptz NOT NULL,
      CONSTRAINT digest_schedule_pkey PRIMARY KEY (person_id))`);
    await q.query('CREATE INDEX digest_schedule_due ON digest_schedule (due_at)');
    await q.query(`ALTER TABLE notification ADD COLUMN awaits_digest boolean NOT NULL DEFAULT false,
      ADD COLUMN digest_id uuid, ADD COLUMN done_at timestamptz`);
    await q.query('CREATE INDEX notification_awaiting ON notification (person_id) WHERE awaits_digest');
    await q.query('CREATE INDEX notification_digest ON notification (digest_id) WHERE digest_id IS NOT NULL');
    await q.query(
      'CREATE INDEX notification_of_subject ON notification (person_id, subject_kind, subject_id, created_at, id)',
    );

    // Whoever wanted mail of a kind gets it as it happens, as before.
    await q.query('ALTER TABLE notification_preference ADD COLUMN mail text');
    await q.query(`UPDATE notification_preference SET mail = CASE WHEN email THEN 'NOW' ELSE 'NONE' END`);
    await q.query(`ALTER TABLE notification_preference DROP COLUMN email, ALTER COLUMN mail SET NOT NULL,
      ADD CONSTRAINT notification_preference_mail CHECK (mail IN ('NOW', 'DIGEST', 'NONE'))`);

    await q.query(`CREATE TABLE inbound_mail (id text NOT NULL, delivery_id uuid, outcome text NOT NULL,
      received_at timestamptz NOT NULL, CONSTRAINT inbound_mail_pkey PRIMARY KEY (id))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE notification_preference ADD COLUMN email boolean');
    await q.query(`UPDATE notification_preference SET email = mail <> 'NONE'`);
    await q.query('ALTER TABLE notification_preference DROP COLUMN mail, ALTER COLUMN email SET NOT NULL');
    await q.query('DROP INDEX notification_of_subject');
    await q.query('ALTER TABLE notification DROP COLUMN awaits_digest, DROP COLUMN digest_id, DROP COLUMN done_at');
    await q.query('DROP TABLE inbound_mail, digest_schedule, digest, notification_settings, watch');
  }
}
