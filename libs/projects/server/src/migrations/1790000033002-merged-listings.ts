import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A listing that turned out to be a project already carried here. It stays, out of sight: its directory is one more source
 * of the project, its address leads there, and the next import finds it.
 */
export class MergedListings1790000033002 implements MigrationInterface {
  name = 'MergedListings1790000033002';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE project ADD COLUMN merged_into uuid,
      ADD CONSTRAINT project_merged_into FOREIGN KEY (merged_into) REFERENCES project (id),
      ADD CONSTRAINT project_merged CHECK (merged_into IS NULL OR hidden_at IS NOT NULL AND NOT claimed)`);
    await q.query('CREATE INDEX project_merged_listings ON project (merged_into) WHERE merged_into IS NOT NULL');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE project DROP COLUMN merged_into');
  }
}
