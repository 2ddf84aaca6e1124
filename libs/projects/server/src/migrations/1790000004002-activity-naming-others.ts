import type { MigrationInterface, QueryRunner } from 'typeorm';

/** News that names another project knows which: when that one is hidden, its name must not go on standing here. */
export class ActivityNamingOthers1790000004002 implements MigrationInterface {
  name = 'ActivityNamingOthers1790000004002';

  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE activity ADD COLUMN other_project_id uuid');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE activity DROP COLUMN other_project_id');
  }
}
