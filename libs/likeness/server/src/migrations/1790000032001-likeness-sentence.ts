import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sentences that many projects share say nothing of any of them: which ones each text has, and which are ignored. */
export class LikenessSentence1790000032001 implements MigrationInterface {
  name = 'LikenessSentence1790000032001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE likeness_document ADD sentences bigint[] NOT NULL DEFAULT '{}'`);
    await q.query(`CREATE TABLE likeness_sentence (hash bigint NOT NULL, lineages integer NOT NULL, ignored boolean NOT NULL,
      changed_at timestamptz NOT NULL, CONSTRAINT likeness_sentence_pkey PRIMARY KEY (hash))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE likeness_sentence');
    await q.query('ALTER TABLE likeness_document DROP sentences');
  }
}
