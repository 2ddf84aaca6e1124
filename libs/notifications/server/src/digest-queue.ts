import { Injectable } from '@nestjs/common';
import { now, plainArray, type Tx } from '@essaim/platform-server';
import { nextDigest, type NextDigest } from './digest-time.ts';
import { DigestSchedule } from './digest-schedule.entity.ts';
import type { NotificationSettings } from './notification-settings.entity.ts';
import { rhythmOf, settingsOf } from './notification-settings.reads.ts';

interface Waiting {
  personId: string;
  due: NextDigest;
}

/** Who waits for a digest, and until when. */
@Injectable()
export class DigestQueue {
  /** News waits for these people: their next digest falls due at their hour. Whoever waits already goes on waiting. */
  async expect(tx: Tx, personIds: readonly string[]): Promise<void> {
    if (!personIds.length) return;
    const settings = await settingsOf(tx, personIds);
    const moments = new Map<string, NextDigest | null>();
    const waiting = personIds.flatMap((personId) => {
      // Of a hundred thousand people nearly all have one rhythm, and calendars are slow to ask.
      const theirs = settings(personId);
      const key = JSON.stringify([rhythmOf(theirs), theirs.pausedUntil]);
      if (!moments.has(key)) moments.set(key, dueBy(theirs));
      const due = moments.get(key);
      return due ? [{ personId, due }] : [];
    });
    await this.write(tx, waiting, false);
  }

  /** Someone's hour, day, zone or pause is another: what waits for them falls due accordingly, or waits no longer. */
  async reschedule(tx: Tx, settings: NotificationSettings): Promise<void> {
    const { personId } = settings;
    const waiting = await tx.existsBy(DigestSchedule, { personId });
    const due = dueBy(settings);
    if (!due) {
      await tx.delete(DigestSchedule, { personId });
      await tx.query('UPDATE notification SET awaits_digest = false WHERE person_id = $1 AND awaits_digest', [
        personId,
      ]);
    } else if (waiting) await this.write(tx, [{ personId, due }], true);
  }

  /** The moment a person's digest falls due, were there news for it from `after` on; null where none ever does. */
  next(settings: NotificationSettings, after = now()): DigestSchedule | null {
    const due = dueBy(settings, after);
    return (
      due && Object.assign(new DigestSchedule(), { personId: settings.personId, period: due.period, dueAt: due.at })
    );
  }

  private async write(tx: Tx, waiting: readonly Waiting[], anew: boolean): Promise<void> {
    if (!waiting.length) return;
    const moments = [...new Set(waiting.map(({ due }) => due))];
    const placeOf = new Map(moments.map((moment, at) => [moment, at + 1]));
    // A row that stays is held all the same, one after the other: a digest being put together waits for this news, or this for it.
    const kept = anew ? 'excluded' : 'digest_schedule';
    await tx.query(
      `INSERT INTO digest_schedule (person_id, period, due_at)
       SELECT person_id, ($3::text[])[moment], ($4::timestamptz[])[moment]
         FROM unnest($1::uuid[], $2::integer[]) AS waiting (person_id, moment) ORDER BY person_id
       ON CONFLICT (person_id) DO UPDATE SET period = ${kept}.period, due_at = ${kept}.due_at`,
      [
        plainArray(waiting.map(({ personId }) => personId)),
        plainArray(waiting.map(({ due }) => placeOf.get(due)!)),
        moments.map(({ period }) => period),
        moments.map(({ at }) => at),
      ],
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
