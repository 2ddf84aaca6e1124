import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far people of a commune go to meet. The next loading of territories fills it in. */
export class TerritoryReach1790000033000 implements MigrationInterface {
  name = 'TerritoryReach1790000033000';

  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE territory ADD COLUMN reach_km real');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE territory DROP COLUMN reach_km');
  }
}
