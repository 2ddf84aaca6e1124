import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether any of the people whom news concerns watches anything is asked before what: most watch nothing but projects. */
export class WatchesOfPeople1790000041000 implements MigrationInterface {
  name = 'WatchesOfPeople1790000041000';

  async up(q: QueryRunner): Promise<void> {
    await q.query('CREATE INDEX watch_of_person ON watch (person_id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX watch_of_person');
  }
}
