import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that programs are called at, and what each was told. They go with the project or organisation they are of. */
export class Webhooks1790000022000 implements MigrationInterface {
  name = 'Webhooks1790000022000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE webhook (id uuid NOT NULL, project_id uuid, organisation_id uuid, url text NOT NULL,
      description text NOT NULL DEFAULT '', events text[], salt text NOT NULL, previous_salt text, rotated_at timestamptz,
      switched_off text, failures_in_row integer NOT NULL DEFAULT 0, failing_since timestamptz, rest_until timestamptz,
      created_at timestamptz NOT NULL,
      CONSTRAINT webhook_pkey PRIMARY KEY (id),
      CONSTRAINT webhook_one_owner CHECK (num_nonnulls(project_id, organisation_id) = 1),
      CONSTRAINT webhook_switched_off CHECK (switched_off IN ('BY_HAND', 'FAILING', 'GONE')),
      CONSTRAINT webhook_of_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
      CONSTRAINT webhook_of_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE)`);
    await q.query('CREATE INDEX webhook_project ON webhook (project_id) WHERE project_id IS NOT NULL');
    await q.query('CREATE INDEX webhook_organisation ON webhook (organisation_id) WHERE organisation_id IS NOT NULL');
    await q.query(`CREATE TABLE webhook_delivery (id uuid NOT NULL, webhook_id uuid NOT NULL, event_id uuid NOT NULL,
      activity_id uuid, kind text NOT NULL, created_at timestamptz NOT NULL, round integer NOT NULL DEFAULT 0, attempts integer NOT NULL DEFAULT 0,
      leased_until timestamptz, accepted_at timestamptz, dropped text, failed_at timestamptz, failure text,
      attempted_at timestamptz, response_status integer, answer text, duration_ms integer,
      CONSTRAINT webhook_delivery_pkey PRIMARY KEY (id),
      CONSTRAINT webhook_delivery_once UNIQUE (webhook_id, event_id),
      CONSTRAINT webhook_delivery_of FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE)`);
    await q.query('CREATE INDEX webhook_delivery_log ON webhook_delivery (webhook_id, created_at, id)');
    await q.query('CREATE INDEX webhook_delivery_age ON webhook_delivery (created_at)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE webhook_delivery, webhook');
  }
}
