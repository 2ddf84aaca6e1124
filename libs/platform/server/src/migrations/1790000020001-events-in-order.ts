import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is owed is handed over in the order of its facts, and again should the queue lose it, less and less often. A fact
 * knows what caused it and which trace it belongs to.
 */
export class EventsInOrder1790000020001 implements MigrationInterface {
  name = 'EventsInOrder1790000020001';

  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE domain_event ADD COLUMN cause_id uuid, ADD COLUMN trace text');
    await q.query(`ALTER TABLE event_handling ADD COLUMN sequence bigint, ADD COLUMN again_at timestamptz,
      ADD COLUMN owed_at timestamptz NOT NULL DEFAULT now(), ADD COLUMN attempts integer NOT NULL DEFAULT 0`);
    await q.query(`UPDATE event_handling SET sequence = event.sequence, owed_at = event.occurred_at,
        again_at = CASE WHEN enqueued_at IS NOT NULL AND handled_at IS NULL AND failed_at IS NULL THEN now() END
      FROM domain_event AS event WHERE event.id = event_id`);
    await q.query('DELETE FROM event_handling WHERE sequence IS NULL'); // of facts that are no more
    await q.query('ALTER TABLE event_handling ALTER COLUMN sequence SET NOT NULL');
    await q.query('DROP INDEX event_handling_owed');
    await q.query(`CREATE INDEX event_handling_to_hand_over ON event_handling (sequence)
      WHERE handled_at IS NULL AND failed_at IS NULL AND enqueued_at IS NULL`);
    await q.query(`CREATE INDEX event_handling_handed_over ON event_handling (again_at)
      WHERE handled_at IS NULL AND failed_at IS NULL AND enqueued_at IS NOT NULL`);
    await q.query('CREATE INDEX event_handling_failed ON event_handling (failed_at) WHERE failed_at IS NOT NULL');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX event_handling_failed, event_handling_handed_over, event_handling_to_hand_over`);
    await q.query(
      `CREATE INDEX event_handling_owed ON event_handling (enqueued_at) WHERE handled_at IS NULL AND failed_at IS NULL`,
    );
    await q.query(
      'ALTER TABLE event_handling DROP COLUMN sequence, DROP COLUMN again_at, DROP COLUMN owed_at, DROP COLUMN attempts',
    );
    await q.query('ALTER TABLE domain_event DROP COLUMN cause_id, DROP COLUMN trace');
  }
}
