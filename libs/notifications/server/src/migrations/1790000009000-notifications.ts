import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is told what, by which channel, and whether it went out. */
export class Notifications1790000009000 implements MigrationInterface {
  name = 'Notifications1790000009000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE notification (id uuid NOT NULL, person_id uuid NOT NULL, event_id uuid NOT NULL, kind text NOT NULL,
      because text NOT NULL, params jsonb NOT NULL, path text NOT NULL, project_id uuid, created_at timestamptz NOT NULL, read_at timestamptz,
      CONSTRAINT notification_pkey PRIMARY KEY (id))`);
    // What makes a job that runs twice tell once.
    await q.query('ALTER TABLE notification ADD CONSTRAINT notification_once UNIQUE (event_id, person_id, kind)');
    await q.query('CREATE INDEX notification_person ON notification (person_id, created_at, id)');
    await q.query('CREATE INDEX notification_unread ON notification (person_id) WHERE read_at IS NULL');
    await q.query(`CREATE TABLE delivery (id uuid NOT NULL, channel text NOT NULL, event_id uuid NOT NULL, person_id uuid, recipient text NOT NULL,
      kind text NOT NULL, notification_id uuid, params jsonb NOT NULL DEFAULT '{}', created_at timestamptz NOT NULL,
      accepted_at timestamptz, dropped text,
      CONSTRAINT delivery_pkey PRIMARY KEY (id), CONSTRAINT delivery_once UNIQUE (event_id, recipient, kind))`);
    await q.query('CREATE INDEX delivery_person ON delivery (person_id)');
    await q.query(`CREATE TABLE notification_preference (person_id uuid NOT NULL, kind text NOT NULL, email boolean NOT NULL,
      CONSTRAINT notification_preference_pkey PRIMARY KEY (person_id, kind))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE notification_preference, delivery, notification');
  }
}
