import { Injectable } from '@nestjs/common';
import { now, plainArray, type Tx } from '@essaim/platform-server';
import { nextDigest, type NextDigest } from './digest-time.ts';
import { DigestSchedule } from './digest-schedule.entity.ts';
import type { NotificationSettings } from './notification-settings.entity.ts';
import { rhythmOf, type SettingsByPerson } from './notification-settings.reads.ts';

interface Waiting {
  personId: string;
  due: NextDigest;
}

/** Who waits for a digest, and until when. */
@Injectable()
export class DigestQueue {
  /** News waits for these people: their next digest falls due at their hour. Whoever waits already goes on waiting. */
  async expect(tx: Tx, personIds: readonly string[], settings: SettingsByPerson): Promise<void> {
    const moments = new Map<string, NextDigest | null>();
    const waiting = personIds.flatMap((personId) => {
      // Of a hundred thousand people nearly all have one rhythm, and calendars are slow to ask.
      const theirs = settings(personId);
      const key = JSON.stringify([rhythmOf(theirs), theirs.pausedUntil]);
      if (!moments.has(key)) moments.set(key, dueBy(theirs));
      const due = moments.get(key);
      return due ? [{ personId, due }] : [];
    });
    await this.hold(tx, waiting);
  }

  /** Someone's hour, day, zone or pause is another: what waits for them falls due accordingly, or waits no longer. */
  async reschedule(tx: Tx, settings: NotificationSettings): Promise<void> {
    const { personId } = settings;
    const due = dueBy(settings);
    if (!due) {
      await tx.delete(DigestSchedule, { personId });
      await tx.query('UPDATE notification SET awaits_digest = false WHERE person_id = $1 AND awaits_digest', [
        personId,
      ]);
    } else await tx.update(DigestSchedule, { personId }, { period: due.period, dueAt: due.at });
  }

  /** The moment a person's digest falls due, were there news for it from `after` on; null where none ever does. */
  next(settings: NotificationSettings, after = now()): DigestSchedule | null {
    const due = dueBy(settings, after);
    return (
      due && Object.assign(new DigestSchedule(), { personId: settings.personId, period: due.period, dueAt: due.at })
    );
  }

  /**
   * Whoever waits already goes on waiting, and their row is held until this news is there: the digest that takes the row
   * away waits for it, or this for the digest. Others who tell the same person something hold it as well.
   */
  private async hold(tx: Tx, waiting: readonly Waiting[]): Promise<void> {
    for (let rest = waiting; rest.length;) rest = await this.begin(tx, await this.withoutRow(tx, rest));
  }

  private async withoutRow(tx: Tx, waiting: readonly Waiting[]): Promise<readonly Waiting[]> {
    const [{ missing }]: [{ missing: string[] | null }] = await tx.query(
      `WITH held AS (SELECT person_id FROM digest_schedule WHERE person_id = ANY($1::uuid[]) ORDER BY person_id FOR KEY SHARE)
       SELECT array_agg(person_id) AS missing FROM unnest($1::uuid[]) AS waiting (person_id)
         WHERE NOT EXISTS (SELECT FROM held WHERE held.person_id = waiting.person_id)`,
      [plainArray(waiting.map(({ personId }) => personId))],
    );
    if (missing?.length === waiting.length) return waiting;
    const without = new Set(missing);
    return waiting.filter(({ personId }) => without.has(personId));
  }

  /** Those whom others began to wait for meanwhile: their rows are there, and not held yet. */
  private async begin(tx: Tx, waiting: readonly Waiting[]): Promise<readonly Waiting[]> {
    if (!waiting.length) return [];
    const moments = [...new Set(waiting.map(({ due }) => due))];
    const placeOf = new Map(moments.map((moment, at) => [moment, at + 1]));
    // Nearly always nobody did: only where somebody did is it said who.
    const [{ begun }]: [{ begun: string[] | null }] = await tx.query(
      `WITH begun AS (
        INSERT INTO digest_schedule (person_id, period, due_at)
        SELECT person_id, ($3::text[])[moment], ($4::timestamptz[])[moment]
          FROM unnest($1::uuid[], $2::integer[]) AS waiting (person_id, moment) ORDER BY person_id
        ON CONFLICT DO NOTHING RETURNING person_id)
       SELECT CASE WHEN count(*) < $5 THEN coalesce(array_agg(person_id), '{}') END AS begun FROM begun`,
      [
        plainArray(waiting.map(({ personId }) => personId)),
        plainArray(waiting.map(({ due }) => placeOf.get(due)!)),
        moments.map(({ period }) => period),
        moments.map(({ at }) => at),
        waiting.length,
      ],
    );
    const ours = new Set(begun);
    return begun ? waiting.filter(({ personId }) => !ours.has(personId)) : [];
  }
}

/** A pause puts the next digest off until it is over. */
function dueBy(settings: NotificationSettings, after = now()): NextDigest | null {
  const rhythm = rhythmOf(settings);
  if (!rhythm) return null;
  const { pausedUntil } = settings;
  return nextDigest(rhythm, pausedUntil && pausedUntil > after ? new Date(pausedUntil.getTime() - 1) : after);
}
