import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a sweep of the whole instance keeps: how far it is, which texts and pairs it has to look at again, what each of a pair sees. */
export class LikenessSweep1790000032000 implements MigrationInterface {
  name = 'LikenessSweep1790000032000';

  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE likeness_document ADD version smallint NOT NULL DEFAULT 0');
    await q.query('CREATE INDEX likeness_document_version ON likeness_document (version)');
    // A look from one of the two need not find what a look from the other does: a pair stays as long as one of them does.
    await q.query('ALTER TABLE likeness ADD seen_from_project real, ADD seen_from_other real');
    await q.query('UPDATE likeness SET seen_from_project = score WHERE alike');
    await q.query(`CREATE TABLE likeness_due (project_id uuid NOT NULL, changed boolean NOT NULL, since timestamptz NOT NULL,
      CONSTRAINT likeness_due_pkey PRIMARY KEY (project_id),
      CONSTRAINT likeness_due_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE)`);
    await q.query(`CREATE TABLE likeness_sweep (id uuid NOT NULL, by_hand boolean NOT NULL, started_at timestamptz NOT NULL, moved_at timestamptz NOT NULL,
      finished_at timestamptz, stage text NOT NULL, cursor uuid, projects integer NOT NULL, indexed integer NOT NULL, looked integer NOT NULL,
      found integer NOT NULL, lost integer NOT NULL, CONSTRAINT likeness_sweep_pkey PRIMARY KEY (id))`);
    // One at a time, whoever begins it.
    await q.query('CREATE UNIQUE INDEX likeness_sweep_open ON likeness_sweep ((true)) WHERE finished_at IS NULL');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE likeness_sweep, likeness_due');
    await q.query('ALTER TABLE likeness DROP seen_from_project, DROP seen_from_other');
    await q.query('ALTER TABLE likeness_document DROP version');
  }
}
