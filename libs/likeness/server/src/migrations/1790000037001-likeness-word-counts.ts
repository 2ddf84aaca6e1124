import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whatever version made the rows, the worker makes them anew. */
const ANEW = 'UPDATE likeness_document SET version = 0';

/** How often each word stands in a text, in the form in which it is measured soonest. Filled in as projects are indexed anew. */
export class LikenessWordCounts1790000037001 implements MigrationInterface {
  name = 'LikenessWordCounts1790000037001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `ALTER TABLE likeness_document ADD COLUMN word_counts bytea NOT NULL DEFAULT '\\x', DROP COLUMN times`,
    );
    await q.query(ANEW);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `ALTER TABLE likeness_document DROP COLUMN word_counts, ADD COLUMN times smallint[] NOT NULL DEFAULT '{}'`,
    );
    await q.query(ANEW);
  }
}
