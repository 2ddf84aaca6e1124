import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a project is for, as its text says: a reason, and better advice. Filled in when a project is indexed next. */
export class LikenessPublics1790000033001 implements MigrationInterface {
  name = 'LikenessPublics1790000033001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE likeness_document ADD COLUMN publics text[] NOT NULL DEFAULT '{}'`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE likeness_document DROP COLUMN publics');
  }
}
