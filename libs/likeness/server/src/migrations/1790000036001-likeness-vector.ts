import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What texts mean, as a model sees it: bytes, so that no extension is needed. Empty where the instance has no model. */
export class LikenessVector1790000036001 implements MigrationInterface {
  name = 'LikenessVector1790000036001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE likeness_vector (project_id uuid NOT NULL, model text NOT NULL, text_hash bytea NOT NULL,
      vector bytea NOT NULL, made_at timestamptz NOT NULL,
      CONSTRAINT likeness_vector_pkey PRIMARY KEY (project_id),
      CONSTRAINT likeness_vector_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE likeness_vector');
  }
}
