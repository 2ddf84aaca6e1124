import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened anywhere, the latest first: what the feed of the whole instance asks for. */
export class ActivityOfEveryone1790000022002 implements MigrationInterface {
  name = 'ActivityOfEveryone1790000022002';

  async up(q: QueryRunner): Promise<void> {
    await q.query('CREATE INDEX activity_recent ON activity (created_at, id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX activity_recent');
  }
}
