import { Injectable } from '@nestjs/common';
import { at, newIds, plainArray, prepared, type Tx } from '@essaim/platform-server';
import { ChannelPlan, type Plan } from './channel-plan.ts';
import { Deliveries, type NewDelivery, type PlannedDelivery } from './deliveries.ts';
import { DigestQueue } from './digest-queue.ts';
import { settingsOf } from './notification-settings.reads.ts';
import { pushSubscriptionsIn } from './push.loader.ts';
import type { News } from './tell.ts';

/** A piece of news as it was written: who has it in the page now and had not before, how, and under which id. */
export interface WrittenNews extends News {
  shown: readonly (Plan & { notificationId: string })[];
}

/** Writes news down for people: in the page, and for each channel that is to bring it. */
@Injectable()
export class NewsWriter {
  constructor(
    private readonly plan: ChannelPlan,
    private readonly deliveries: Deliveries,
    private readonly digests: DigestQueue,
  ) {}

  /** Shows these pieces of news in the page, and has digests expect them; some thousand people in all. */
  async show(tx: Tx, news: readonly News[]): Promise<WrittenNews[]> {
    if (!news.length) return [];
    // However old the fact is: a pause is one of today, and the digest is yet to come.
    return at(new Date(), async () => {
      const told = news.flatMap((piece) => piece.told.to.map(({ personId }) => personId));
      const settings = await settingsOf(tx, [...new Set(told)]);
      const plans = await this.plan.of(tx, news, settings);
      const written = await writeNotifications(tx, news, plans);
      const expecting = written.flatMap(({ shown }) => shown.filter(({ email }) => email === 'DIGEST'));
      await this.digests.expect(tx, [...new Set(expecting.map(({ personId }) => personId))], settings);
      return written;
    });
  }

  /** The deliveries of what was just shown, to be written: what was there already had its own written with it. */
  async toDeliver(tx: Tx, { event, line, shown }: WrittenNews): Promise<PlannedDelivery[]> {
    const carrying = ({ personId, notificationId }: WrittenNews['shown'][number], recipient: string): NewDelivery => ({
      kind: line.kind,
      personId,
      recipient,
      notificationId,
    });
    const mailed = shown.filter(({ email }) => email === 'NOW').map((each) => carrying(each, each.personId));
    // One for each browser that is switched on: each has its own way, and may be gone.
    const pushed = new Map(shown.filter(({ push }) => push).map((each) => [each.personId, each]));
    return at(new Date(), async () => {
      const devices = await pushSubscriptionsIn(tx, [...pushed.keys()]);
      const sent = devices.map(({ id, personId }) => carrying(pushed.get(personId)!, id));
      return [...this.deliveries.plan('EMAIL', event, mailed), ...this.deliveries.plan('PUSH', event, sent)];
    });
  }
}

/** Whether anything of it leaves the page at once. */
export const leaves = ({ shown }: WrittenNews): boolean => shown.some(({ email, push }) => email === 'NOW' || push);

/** Writes the notifications that are not there yet. */
async function writeNotifications(
  tx: Tx,
  news: readonly News[],
  plans: readonly (readonly Plan[])[],
): Promise<WrittenNews[]> {
  const planned = plans.flatMap((those, piece) => those.filter(({ page }) => page).map((plan) => ({ piece, plan })));
  const ids = newIds(planned.length);
  const rows = planned.map((row, at) => ({ ...row, id: ids[at]! }));
  const reasons = [...new Set(rows.map(({ plan }) => plan.because))];
  const placeOf = new Map(reasons.map((reason, at) => [reason, at + 1]));
  const of = <T>(say: (piece: News) => T) => news.map(say);
  // Nearly always all are new: only where some are not is it said which.
  const [{ written }]: [{ written: string[] | null }] = await tx.query(
    prepared(`WITH piece AS (
      SELECT * FROM unnest($5::uuid[], $6::text[], $7::jsonb[], $8::text[], $9::text[], $10::uuid[], $11::uuid[], $12::uuid[], $13::timestamptz[])
        WITH ORDINALITY AS piece(event_id, kind, params, path, subject_kind, subject_id, project_id, about_person_id, occurred_at, place)
    ), written AS (
      INSERT INTO notification (id, person_id, because, event_id, kind, params, path, subject_kind, subject_id, project_id, about_person_id, created_at, awaits_digest)
      SELECT id, person_id, ($14::text[])[because], event_id, kind, params, path, subject_kind, subject_id, project_id, about_person_id, occurred_at, awaits_digest
        FROM unnest($1::uuid[], $2::uuid[], $3::integer[], $4::boolean[], $15::integer[]) AS told(id, person_id, because, awaits_digest, place)
        JOIN piece USING (place)
      ON CONFLICT ON CONSTRAINT notification_once DO NOTHING RETURNING id)
    SELECT CASE WHEN count(*) < $16 THEN coalesce(array_agg(id), '{}') END AS written FROM written`),
    [
      plainArray(ids),
      plainArray(rows.map(({ plan }) => plan.personId)),
      plainArray(rows.map(({ plan }) => placeOf.get(plan.because)!)),
      plainArray(rows.map(({ plan }) => plan.email === 'DIGEST')),
      of(({ event }) => event.id),
      of(({ line }) => line.kind),
      of(({ told }) => JSON.stringify(told.params)),
      of(({ told }) => told.path),
      of(({ told }) => told.subject.kind),
      of(({ told }) => told.subject.id),
      of(({ told }) => told.projectId ?? null),
      of(({ told }) => told.aboutPersonId ?? null),
      of(({ event }) => event.occurredAt),
      reasons,
      plainArray(rows.map(({ piece }) => piece + 1)),
      rows.length,
    ],
  );
  const fresh = written && new Set(written);
  const kept = Map.groupBy(
    rows.filter(({ id }) => !fresh || fresh.has(id)),
    ({ piece }) => piece,
  );
  return news.map((piece, at) => ({
    ...piece,
    shown: (kept.get(at) ?? []).map(({ plan, id }) => ({ ...plan, notificationId: id })),
  }));
}
