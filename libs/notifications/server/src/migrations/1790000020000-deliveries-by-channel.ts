import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One delivery for each channel, with what became of it; and what each notification is about. What is there was mail, and
 * was about its project: two kinds of news have another subject, which their event names.
 */
export class DeliveriesByChannel1790000020000 implements MigrationInterface {
  name = 'DeliveriesByChannel1790000020000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE delivery ADD COLUMN attempts integer NOT NULL DEFAULT 0,
      ADD COLUMN failed_at timestamptz, ADD COLUMN failure text,
      DROP CONSTRAINT delivery_once, ADD CONSTRAINT delivery_once UNIQUE (event_id, recipient, kind, channel),
      ADD CONSTRAINT delivery_channel CHECK (channel IN ('EMAIL', 'DIGEST', 'PUSH', 'WEBHOOK'))`);
    await q.query('CREATE INDEX delivery_failed ON delivery (failed_at) WHERE failed_at IS NOT NULL');

    await q.query('ALTER TABLE notification ADD COLUMN subject_kind text, ADD COLUMN subject_id uuid');
    await q.query(`UPDATE notification SET
        subject_kind = CASE WHEN event.payload ? 'federationId' THEN 'FEDERATION' ELSE 'ORGANISATION' END,
        subject_id = coalesce(event.payload->>'federationId', event.payload->>'organisationId')::uuid
      FROM domain_event AS event WHERE event.id = event_id AND event.payload ?| '{federationId,organisationId}'`);
    await q.query(`UPDATE notification SET subject_kind = 'PROJECT', subject_id = project_id
      WHERE subject_id IS NULL AND project_id IS NOT NULL`);
    await q.query(`UPDATE notification SET subject_kind = 'ACCOUNT', subject_id = person_id WHERE subject_id IS NULL`);
    await q.query(`ALTER TABLE notification ALTER COLUMN subject_kind SET NOT NULL, ALTER COLUMN subject_id SET NOT NULL,
      ADD CONSTRAINT notification_subject CHECK (subject_kind IN ('PROJECT', 'FEDERATION', 'ORGANISATION', 'ACCOUNT'))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE notification DROP COLUMN subject_kind, DROP COLUMN subject_id');
    // Only mail was known before.
    await q.query(`DELETE FROM delivery WHERE channel <> 'EMAIL'`);
    await q.query(`ALTER TABLE delivery DROP COLUMN attempts, DROP COLUMN failed_at, DROP COLUMN failure,
      DROP CONSTRAINT delivery_channel,
      DROP CONSTRAINT delivery_once, ADD CONSTRAINT delivery_once UNIQUE (event_id, recipient, kind)`);
  }
}
