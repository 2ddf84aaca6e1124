import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose name and words a notification has: they are taken out of it when that account is erased. */
export class NotificationsAboutPeople1790000009001 implements MigrationInterface {
  name = 'NotificationsAboutPeople1790000009001';

  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE notification ADD COLUMN about_person_id uuid');
    await q.query(
      'CREATE INDEX notification_about ON notification (about_person_id) WHERE about_person_id IS NOT NULL',
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE notification DROP COLUMN about_person_id');
  }
}
