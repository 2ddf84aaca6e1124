import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Chunks of a fan-out are told side by side: which ones were is written down, where it was how far they had got. */
export class ChunksToldOnce1790000040001 implements MigrationInterface {
  name = 'ChunksToldOnce1790000040001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE fan_out ADD COLUMN told_from integer[] NOT NULL DEFAULT '{}'`);
    // They were 4 000 people each, one after the other.
    await q.query('UPDATE fan_out SET told_from = ARRAY(SELECT generate_series(0, done - 1, 4000)) WHERE done > 0');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE fan_out DROP COLUMN told_from');
  }
}
