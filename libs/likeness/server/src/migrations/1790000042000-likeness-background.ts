import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each project's matches stand out from. Empty at first: looks fill it, at the latest those of the night. */
export class LikenessBackground1790000042000 implements MigrationInterface {
  name = 'LikenessBackground1790000042000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE likeness_background (project_id uuid NOT NULL, words real NOT NULL, letters real NOT NULL,
      titles real NOT NULL, meaning real,
      CONSTRAINT likeness_background_pkey PRIMARY KEY (project_id),
      CONSTRAINT likeness_background_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE likeness_background');
  }
}
