import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remembers that the demonstration was begun, so that one cut short is planted anew and a real instance never is. */
export class Demonstration1790000010000 implements MigrationInterface {
  name = 'Demonstration1790000010000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE demonstration (planted boolean NOT NULL, begun_at timestamptz NOT NULL, done_at timestamptz,
      CONSTRAINT demonstration_pkey PRIMARY KEY (planted))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE demonstration');
  }
}
