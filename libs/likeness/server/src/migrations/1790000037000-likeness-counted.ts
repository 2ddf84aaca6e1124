import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is hidden no longer weighs in how rare words are. So far it did: each row says whether its words are counted. */
export class LikenessCounted1790000037000 implements MigrationInterface {
  name = 'LikenessCounted1790000037000';

  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE likeness_document ADD COLUMN counted boolean NOT NULL DEFAULT true');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE likeness_document DROP COLUMN counted');
  }
}
