import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, EventLog } from '@essaim/platform-server';
import { MailBounce } from './mail-bounce.entity.ts';
import { MailPaused } from './notification.events.ts';

/** Refusals for good in a row after which no more news is mailed to an address. */
const PAUSED_AFTER = 3;

/** Counts how often someone's address refused mail for good. */
@Injectable()
export class Bounces {
  constructor(
    private readonly db: Database,
    private readonly events: EventLog,
  ) {}

  /** What is known of someone's address: whether it refused mail, so often that no news is to be mailed there any more. */
  async of(personId: string, address: string): Promise<{ refused: boolean; paused: boolean }> {
    const bounce = await this.db.source.manager.findOneBy(MailBounce, { personId });
    return { refused: bounce !== null, paused: Boolean(bounce?.pausedAt && bounce.addressDigest === digest(address)) };
  }

  /** One more; the third pauses the address, and its person is told in the page. `answer`: the server's words. */
  async count(personId: string, address: string, answer: string): Promise<void> {
    await this.db.write(async (tx) => {
      const [{ pauses }] = await tx.query<[{ pauses: boolean }]>(
        `INSERT INTO mail_bounce AS known (person_id, address_digest, in_a_row, answer, bounced_at)
          VALUES ($1, $2, 1, $3, clock_timestamp())
        ON CONFLICT (person_id) DO UPDATE SET answer = excluded.answer, bounced_at = excluded.bounced_at, address_digest = $2,
          in_a_row = CASE WHEN known.address_digest = $2 THEN known.in_a_row + 1 ELSE 1 END,
          paused_at = CASE WHEN known.address_digest = $2 THEN known.paused_at END
        RETURNING in_a_row >= $4 AND paused_at IS NULL AS pauses`,
        [personId, digest(address), answer.slice(0, 500), PAUSED_AFTER],
      );
      if (!pauses) return;
      await tx.query('UPDATE mail_bounce SET paused_at = bounced_at WHERE person_id = $1', [personId]);
      await this.events.record(tx, null, new MailPaused(personId));
    });
  }

  /** The address took a mail, or its person says that it will: whether anything was counted. */
  async forget(personId: string): Promise<boolean> {
    const { affected } = await this.db.source.manager.delete(MailBounce, { personId });
    return Boolean(affected);
  }
}

const digest = (address: string): string => createHash('sha256').update(address.trim().toLowerCase()).digest('hex');
