import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far news for many people has got, who has a delivery in hand, and addresses that take no mail any more. */
export class FanOutsAndBounces1790000020002 implements MigrationInterface {
  name = 'FanOutsAndBounces1790000020002';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE fan_out (event_id uuid NOT NULL, kind text NOT NULL, told jsonb NOT NULL,
      people uuid[] NOT NULL, reasons text[] NOT NULL, total integer NOT NULL, done integer NOT NULL DEFAULT 0,
      begun_at timestamptz NOT NULL, finished_at timestamptz,
      CONSTRAINT fan_out_pkey PRIMARY KEY (event_id, kind), CONSTRAINT fan_out_progress CHECK (done BETWEEN 0 AND total))`);
    await q.query('ALTER TABLE delivery ADD COLUMN leased_until timestamptz');
    await q.query(`CREATE TABLE mail_bounce (person_id uuid NOT NULL, address_digest text NOT NULL, in_a_row integer NOT NULL,
      answer text NOT NULL, bounced_at timestamptz NOT NULL, paused_at timestamptz,
      CONSTRAINT mail_bounce_pkey PRIMARY KEY (person_id))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE delivery DROP COLUMN leased_until');
    await q.query('DROP TABLE mail_bounce, fan_out');
  }
}
