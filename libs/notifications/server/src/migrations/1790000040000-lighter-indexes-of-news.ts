import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * News for many is written sooner: what is unread or awaits a digest is nearly always the same rows and needs one index,
 * and a subject's news is few enough to be sorted when it is read.
 */
export class LighterIndexesOfNews1790000040000 implements MigrationInterface {
  name = 'LighterIndexesOfNews1790000040000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(
      'CREATE INDEX notification_open ON notification (person_id, awaits_digest) WHERE read_at IS NULL OR awaits_digest',
    );
    await q.query('DROP INDEX notification_unread, notification_awaiting, notification_of_subject');
    await q.query('CREATE INDEX notification_of_subject ON notification (person_id, subject_id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('CREATE INDEX notification_unread ON notification (person_id) WHERE read_at IS NULL');
    await q.query('CREATE INDEX notification_awaiting ON notification (person_id) WHERE awaits_digest');
    await q.query('DROP INDEX notification_open, notification_of_subject');
    await q.query(
      'CREATE INDEX notification_of_subject ON notification (person_id, subject_kind, subject_id, created_at, id)',
    );
  }
}
