import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What everybody could read at a listing stays public when the listing is merged into a project that is younger. Of mergers
 * so far nothing says which lines came with the listing and which were the draft's: those stay its members' own.
 */
export class PublicBeforeAMerger1790000040002 implements MigrationInterface {
  name = 'PublicBeforeAMerger1790000040002';

  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE activity ADD COLUMN was_public boolean NOT NULL DEFAULT false');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE activity DROP COLUMN was_public');
  }
}
