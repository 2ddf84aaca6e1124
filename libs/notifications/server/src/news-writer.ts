import { Injectable } from '@nestjs/common';
import { at, newIds, plainArray, type DomainEvent, type Tx } from '@essaim/platform-server';
import { ChannelPlan, type Plan } from './channel-plan.ts';
import { Deliveries, type NewDelivery } from './deliveries.ts';
import { DigestQueue } from './digest-queue.ts';
import { pushSubscriptionsOf } from './push.reads.ts';
import type { NewsLine, Told } from './tell.ts';

/** Writes one piece of news down for some people: in the page, and for each channel that is to bring it. */
@Injectable()
export class NewsWriter {
  constructor(
    private readonly plan: ChannelPlan,
    private readonly deliveries: Deliveries,
    private readonly digests: DigestQueue,
  ) {}

  /** Resolves to the ids of the people who have it in the page now and had not before. */
  async write(
    tx: Tx,
    event: Pick<DomainEvent, 'id' | 'occurredAt'>,
    line: NewsLine,
    told: Told,
    people: Told['to'],
  ): Promise<string[]> {
    // However old the fact is: a pause is one of today, and the digest is yet to come.
    return at(new Date(), () => this.writeNow(tx, event, line, told, people));
  }

  private async writeNow(
    tx: Tx,
    event: Pick<DomainEvent, 'id' | 'occurredAt'>,
    line: NewsLine,
    told: Told,
    people: Told['to'],
  ): Promise<string[]> {
    const plans = await this.plan.of(tx, line, told, people);
    const shown = plans.filter(({ page }) => page);
    const idOf = await this.show(tx, event, line.kind, told, shown);
    await this.digests.expect(
      tx,
      plans.filter(({ personId, email }) => email === 'DIGEST' && idOf.has(personId)).map(({ personId }) => personId),
    );
    // What goes out is in the page too; what was there already had its deliveries written with it.
    const fresh = plans.filter(({ personId }) => idOf.has(personId));
    const now = fresh.filter(({ email }) => email === 'NOW');
    const pushed = fresh.filter(({ push }) => push).map(({ personId }) => personId);
    const carrying = (personId: string, recipient: string): NewDelivery => ({
      kind: line.kind,
      personId,
      recipient,
      notificationId: idOf.get(personId)!,
    });
    await this.deliveries.write(
      tx,
      'EMAIL',
      event,
      now.map(({ personId }) => carrying(personId, personId)),
    );
    // One for each browser that is switched on: each has its own way, and may be gone.
    const subscriptions = pushed.length ? await pushSubscriptionsOf(tx, pushed) : [];
    await this.deliveries.write(
      tx,
      'PUSH',
      event,
      subscriptions.map(({ id, personId }) => carrying(personId, id)),
    );
    return [...idOf.keys()];
  }

  /** Writes the notifications that are not there yet; their ids, by the people who have them. */
  private async show(
    tx: Tx,
    event: Pick<DomainEvent, 'id' | 'occurredAt'>,
    kind: string,
    { params, path, subject, projectId, aboutPersonId }: Told,
    plans: readonly Plan[],
  ): Promise<Map<string, string>> {
    const ids = newIds(plans.length);
    const people = plans.map(({ personId }) => personId);
    const reasons = [...new Set(plans.map(({ because }) => because))];
    const placeOf = new Map(reasons.map((reason, at) => [reason, at + 1]));
    // Nearly always all are new: only where some are not is it said which.
    const [{ written }]: [{ written: string[] | null }] = await tx.query(
      `WITH written AS (
        INSERT INTO notification (id, person_id, because, event_id, kind, params, path, subject_kind, subject_id, project_id, about_person_id, created_at, awaits_digest)
        SELECT id, person_id, ($3::text[])[because], $4, $5, $6, $7, $8, $9, $10, $11, $12, awaits_digest
          FROM unnest($1::uuid[], $2::uuid[], $14::integer[], $13::boolean[]) AS told(id, person_id, because, awaits_digest)
        ON CONFLICT ON CONSTRAINT notification_once DO NOTHING RETURNING person_id)
      SELECT CASE WHEN count(*) < $15 THEN array_agg(person_id) END AS written FROM written`,
      [
        plainArray(ids),
        plainArray(people),
        reasons,
        event.id,
        kind,
        JSON.stringify(params),
        path,
        subject.kind,
        subject.id,
        projectId ?? null,
        aboutPersonId ?? null,
        event.occurredAt,
        plainArray(plans.map(({ email }) => email === 'DIGEST')),
        plainArray(plans.map(({ because }) => placeOf.get(because)!)),
        plans.length,
      ],
    );
    const fresh = written && new Set(written);
    return new Map(people.flatMap((personId, at) => (!fresh || fresh.has(personId) ? [[personId, ids[at]!]] : [])));
  }
}
