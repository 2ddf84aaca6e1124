import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of likenesses, counted by day and by how probable they were: no person, no project. */
export class LikenessCount1790000032003 implements MigrationInterface {
  name = 'LikenessCount1790000032003';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE likeness_count (day date NOT NULL, band smallint NOT NULL, outcome text NOT NULL, count bigint NOT NULL,
      CONSTRAINT likeness_count_pkey PRIMARY KEY (day, band, outcome))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE likeness_count');
  }
}
