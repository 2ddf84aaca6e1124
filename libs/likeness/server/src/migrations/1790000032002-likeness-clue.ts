import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What identifies an initiative whatever its texts say: its site, its number in a register, its record in a directory. */
export class LikenessClue1790000032002 implements MigrationInterface {
  name = 'LikenessClue1790000032002';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE likeness_clue (kind text NOT NULL, value text NOT NULL, project_id uuid NOT NULL,
      CONSTRAINT likeness_clue_pkey PRIMARY KEY (kind, value, project_id),
      CONSTRAINT likeness_clue_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE)`);
    await q.query('CREATE INDEX likeness_clue_of ON likeness_clue (project_id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE likeness_clue');
  }
}
