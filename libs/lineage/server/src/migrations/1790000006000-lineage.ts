import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What grew from what, and why. Deleting an origin takes its id away, never the lineage. */
export class Lineage1790000006000 implements MigrationInterface {
  name = 'Lineage1790000006000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE adaptation (project_id uuid NOT NULL, origin_id uuid, origin_title text NOT NULL, reason text NOT NULL,
      comment text, adapted_at timestamptz NOT NULL, adapted_by uuid NOT NULL,
      CONSTRAINT adaptation_pkey PRIMARY KEY (project_id),
      CONSTRAINT adaptation_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
      CONSTRAINT adaptation_origin FOREIGN KEY (origin_id) REFERENCES project (id) ON DELETE SET NULL)`);
    await q.query('CREATE INDEX adaptation_origin_recent ON adaptation (origin_id, adapted_at, project_id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE adaptation');
  }
}
