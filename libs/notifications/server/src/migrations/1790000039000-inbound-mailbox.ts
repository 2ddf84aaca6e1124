import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a mailbox that answers come to has been looked through, so that another worker goes on there. */
export class InboundMailbox1790000039000 implements MigrationInterface {
  name = 'InboundMailbox1790000039000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE inbound_mailbox (name text NOT NULL, uid_validity bigint NOT NULL, reached_uid bigint,
      begun_uid bigint, begun integer NOT NULL DEFAULT 0, moved_at timestamptz NOT NULL,
      CONSTRAINT inbound_mailbox_pkey PRIMARY KEY (name))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE inbound_mailbox');
  }
}
