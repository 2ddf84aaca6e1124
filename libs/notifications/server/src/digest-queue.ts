import { Injectable } from '@nestjs/common';
import { now, type Tx } from '@essaim/platform-server';
import { nextDigest, type NextDigest } from './digest-time.ts';
import { DigestSchedule } from './digest-schedule.entity.ts';
import type { NotificationSettings } from './notification-settings.entity.ts';
import { rhythmOf, settingsOf } from './notification-settings.reads.ts';

/** Who waits for a digest, and until when. */
@Injectable()
export class DigestQueue {
  /** News waits for these people: their next digest falls due at their hour. Whoever waits already goes on waiting. */
  async expect(tx: Tx, personIds: readonly string[]): Promise<void> {
    if (!personIds.length) return;
    const settings = await settingsOf(tx, personIds);
    const moments = new Map<string, NextDigest | null>();
    const rows = personIds.flatMap((personId) => {
      // Of a hundred thousand people nearly all have one rhythm, and calendars are slow to ask.
      const theirs = settings(personId);
      const key = JSON.stringify([rhythmOf(theirs), theirs.pausedUntil]);
      if (!moments.has(key)) moments.set(key, dueBy(theirs));
      return asSchedule(personId, moments.get(key) ?? null) ?? [];
    });
    await this.write(tx, rows, false);
  }

  /** Someone's hour, day, zone or pause is another: what waits for them falls due accordingly, or waits no longer. */
  async reschedule(tx: Tx, settings: NotificationSettings): Promise<void> {
    const { personId } = settings;
    const waiting = await tx.existsBy(DigestSchedule, { personId });
    const next = scheduled(personId, settings);
    if (!next) {
      await tx.delete(DigestSchedule, { personId });
      await tx.query('UPDATE notification SET awaits_digest = false WHERE person_id = $1 AND awaits_digest', [
        personId,
      ]);
    } else if (waiting) await this.write(tx, [next], true);
  }

  /** The moment a person's digest falls due, were there news for it from `after` on; null where none ever does. */
  next(settings: NotificationSettings, after = now()): DigestSchedule | null {
    return scheduled(settings.personId, settings, after);
  }

  private async write(tx: Tx, rows: readonly DigestSchedule[], anew: boolean): Promise<void> {
    if (!rows.length) return;
    // A row that stays is held all the same, one after the other: a digest being put together waits for this news, or this for it.
    const kept = anew ? 'excluded' : 'digest_schedule';
    await tx.query(
      `INSERT INTO digest_schedule (person_id, period, due_at)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) ORDER BY 1
       ON CONFLICT (person_id) DO UPDATE SET period = ${kept}.period, due_at = ${kept}.due_at`,
      [rows.map(({ personId }) => personId), rows.map(({ period }) => period), rows.map(({ dueAt }) => dueAt)],
    );
  }
}

/** A pause puts the next digest off until it is over. */
function dueBy(settings: NotificationSettings, after = now()): NextDigest | null {
  const rhythm = rhythmOf(settings);
  if (!rhythm) return null;
  const { pausedUntil } = settings;
  return nextDigest(rhythm, pausedUntil && pausedUntil > after ? new Date(pausedUntil.getTime() - 1) : after);
}

const asSchedule = (personId: string, due: NextDigest | null): DigestSchedule | null =>
  due && Object.assign(new DigestSchedule(), { personId, period: due.period, dueAt: due.at });

const scheduled = (personId: string, settings: NotificationSettings, after = now()): DigestSchedule | null =>
  asSchedule(personId, dueBy(settings, after));
