import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhooks are told by a slice of their own: this table is of people, and no row ever had that channel. */
export class PeopleHaveNoWebhooks1790000022001 implements MigrationInterface {
  name = 'PeopleHaveNoWebhooks1790000022001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE delivery DROP CONSTRAINT delivery_channel,
      ADD CONSTRAINT delivery_channel CHECK (channel IN ('EMAIL', 'DIGEST', 'PUSH'))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE delivery DROP CONSTRAINT delivery_channel,
      ADD CONSTRAINT delivery_channel CHECK (channel IN ('EMAIL', 'DIGEST', 'PUSH', 'WEBHOOK'))`);
  }
}
