import { Injectable } from '@nestjs/common';
import { Database, now, Recurring, type Tx } from '@essaim/platform-server';
import { Deliveries } from './deliveries.ts';
import { Digest } from './digest.entity.ts';
import { digestNews } from './digest.reads.ts';
import { DigestQueue } from './digest-queue.ts';
import { DigestSchedule } from './digest-schedule.entity.ts';
import { digestSettings } from './digest.settings.ts';
import { settingsOf } from './notification-settings.reads.ts';

/** Digests put together in one transaction. */
const BATCH = 50;

/**
 * Puts together each digest that falls due, once: whoever is due is taken by one worker at a time, and the digest's row,
 * one for each person and day of their calendar, is written with its delivery. What a crash interrupts never began.
 */
@Injectable()
export class PutDigestsTogether extends Recurring {
  readonly name = 'put-digests-together';
  readonly everyMs = digestSettings().DIGEST_LOOK_SECONDS * 1000;

  constructor(
    private readonly db: Database,
    private readonly deliveries: Deliveries,
    private readonly queue: DigestQueue,
  ) {
    super();
  }

  /** All that are due by now; resolves to how many people had theirs settled. */
  async run(): Promise<number> {
    let settled = 0;
    for (;;) {
      const taken = await this.db.write((tx) => this.batch(tx));
      settled += taken;
      if (taken < BATCH) return settled;
    }
  }

  private async batch(tx: Tx): Promise<number> {
    const due = await tx
      .createQueryBuilder(DigestSchedule, 'schedule')
      .where('schedule.due_at <= :now', { now: now() })
      .orderBy('schedule.due_at')
      .limit(BATCH)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    for (const schedule of due) await this.settle(tx, schedule);
    return due.length;
  }

  private async settle(tx: Tx, { personId, period }: DigestSchedule): Promise<void> {
    await tx.delete(DigestSchedule, { personId });
    const news = await digestNews(tx, { awaitedBy: personId });
    if (news.length) {
      const digest = Object.assign(new Digest(), { personId, period });
      const { raw } = await tx
        .createQueryBuilder()
        .insert()
        .into(Digest)
        .values(digest)
        .orIgnore()
        .returning('id')
        .execute();
      // Had it for today: an hour moved ahead, a zone to the west. What is new waits for tomorrow's.
      if (!(raw as unknown[]).length) return this.waitOn(tx, personId);
      // Of what waited, what was read in the page or is past waits no longer, and is in no digest.
      await tx.query(
        `UPDATE notification SET digest_id = CASE WHEN id = ANY($2::uuid[]) THEN $3::uuid END, awaits_digest = false
         WHERE person_id = $1 AND awaits_digest`,
        [personId, news.map(({ id }) => id), digest.id],
      );
      await this.deliver(tx, digest);
    } else
      await tx.query('UPDATE notification SET awaits_digest = false WHERE person_id = $1 AND awaits_digest', [
        personId,
      ]);
  }

  private async waitOn(tx: Tx, personId: string): Promise<void> {
    const settings = await settingsOf(tx, [personId]);
    const next = this.queue.next(Object.assign(settings(personId), { personId }));
    if (next) await tx.insert(DigestSchedule, next);
  }

  private deliver(tx: Tx, { id, personId }: Digest): Promise<void> {
    const delivery = { kind: 'DIGEST', personId, recipient: personId, params: { digestId: id } };
    return this.deliveries.write(tx, this.deliveries.plan('DIGEST', { id, occurredAt: new Date() }, [delivery]));
  }
}
