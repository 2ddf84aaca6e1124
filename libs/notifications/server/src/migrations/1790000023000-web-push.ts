import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Browsers that news is pushed to, the keys it is signed with, and what each person wants to have pushed. */
export class WebPush1790000023000 implements MigrationInterface {
  name = 'WebPush1790000023000';

  async up(q: QueryRunner): Promise<void> {
    // One row for each browser: whoever switches it on last has it.
    await q.query(`CREATE TABLE push_subscription (id uuid NOT NULL, person_id uuid NOT NULL, session_id uuid NOT NULL,
      endpoint text NOT NULL, p256dh text NOT NULL, auth text NOT NULL, server_key text NOT NULL, label text NOT NULL,
      created_at timestamptz NOT NULL, kept_at timestamptz NOT NULL, last_accepted_at timestamptz,
      failures integer NOT NULL DEFAULT 0,
      CONSTRAINT push_subscription_pkey PRIMARY KEY (id), CONSTRAINT push_subscription_endpoint UNIQUE (endpoint))`);
    await q.query('CREATE INDEX push_subscription_person ON push_subscription (person_id)');
    await q.query(`CREATE TABLE vapid_key_pair (only_one boolean NOT NULL DEFAULT true, public_key text NOT NULL,
      private_key text NOT NULL, created_at timestamptz NOT NULL,
      CONSTRAINT vapid_key_pair_pkey PRIMARY KEY (only_one), CONSTRAINT vapid_key_pair_one CHECK (only_one))`);
    // A wish about one channel leaves the other as it is.
    await q.query('ALTER TABLE notification_preference ALTER COLUMN mail DROP NOT NULL, ADD COLUMN push boolean');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DELETE FROM notification_preference WHERE mail IS NULL');
    await q.query('ALTER TABLE notification_preference DROP COLUMN push, ALTER COLUMN mail SET NOT NULL');
    await q.query('DROP TABLE vapid_key_pair, push_subscription');
  }
}
