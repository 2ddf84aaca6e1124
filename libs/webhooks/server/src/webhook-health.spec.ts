import { describe, expect, it } from '@jest/globals';
import { organisationsSlice } from '@essaim/organisations-server';
import { anOrganisation } from '@essaim/organisations-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { EventLog, Postponed, newId } from '@essaim/platform-server';
import { projectsSlice } from '@essaim/projects-server';
import { aDatabase } from '@essaim/platform-server/testing';
import { PING, WebhookDelivery } from './webhook-delivery.entity.ts';
import { WebhookHealth } from './webhook-health.ts';
import { Webhook } from './webhook.entity.ts';
import { webhooksSlice } from './webhooks.slice.ts';

const db = await aDatabase(peopleSlice, organisationsSlice, projectsSlice, webhooksSlice);
const health = new WebhookHealth(db, new EventLog(), { WEBHOOK_OFF_AFTER_HOURS: 120 });

async function aWebhook(): Promise<string> {
  const { id: organisationId } = await anOrganisation(db);
  const webhook = Object.assign(new Webhook(), { organisationId, url: 'https://tool.example/hook' });
  await db.write((tx) => tx.insert(Webhook, webhook));
  return webhook.id;
}
const asItIs = (id: string): Promise<Webhook> => db.source.manager.findOneByOrFail(Webhook, { id });
const refuse = async (id: string, times: number): Promise<void> => {
  for (let n = 0; n < times; n++) await health.refused(id, null, { triedAfterRest: false });
};
/** Seconds that it still rests. */
const restOf = async (id: string): Promise<number> => ((await asItIs(id)).restUntil!.getTime() - Date.now()) / 1_000;
const restIsOver = (id: string) =>
  db.source.query(`UPDATE webhook SET rest_until = now() - interval '1 second' WHERE id = $1`, [id]);
const failingForHours = (id: string, hours: number) =>
  db.source.query('UPDATE webhook SET failing_since = now() - make_interval(hours => $2) WHERE id = $1', [id, hours]);
async function calledHoursAgo(webhookId: string, hours: number, kind: string): Promise<void> {
  const attemptedAt = new Date(Date.now() - hours * 3_600_000);
  const delivery = Object.assign(new WebhookDelivery(), { webhookId, eventId: newId(), kind, attemptedAt });
  await db.write((tx) => tx.insert(WebhookDelivery, delivery));
}

describe('A webhook that takes nothing', () => {
  it('is asked on for a while, then rests, ever longer, for an hour at most', async () => {
    const id = await aWebhook();
    await refuse(id, 4);
    await health.admit(await asItIs(id));
    const rests = [];
    await refuse(id, 1);
    for (let n = 0; n < 9; n++) {
      rests.push(Math.round(await restOf(id)));
      await restIsOver(id);
      await health.refused(id, null, { triedAfterRest: await health.admit(await asItIs(id)) });
    }
    expect(rests).toEqual([30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600]);
    await expect(health.admit(await asItIs(id))).rejects.toMatchObject({ scope: 'job' });
  });

  it('rests no longer for all that was on its way to it when it fell silent', async () => {
    const id = await aWebhook();
    await Promise.all(Array.from({ length: 16 }, () => refuse(id, 1)));
    expect(await asItIs(id)).toMatchObject({ failuresInRow: 5 });
    expect(Math.round(await restOf(id))).toBe(30);
    await restIsOver(id);
    await refuse(id, 1); // the last of them, fallen silent for longer than the rest
    expect(await health.admit(await asItIs(id))).toBe(true);
    await refuse(id, 1);
    expect(await asItIs(id)).toMatchObject({ failuresInRow: 5 });
  });

  it('is asked by one delivery when its rest is over; the others wait for what comes of it', async () => {
    const id = await aWebhook();
    await refuse(id, 5);
    await restIsOver(id);
    const webhook = await asItIs(id);
    const asked = await Promise.allSettled(Array.from({ length: 6 }, () => health.admit(webhook)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toEqual([{ status: 'fulfilled', value: true }]);
    for (const each of asked) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(Postponed);
    await health.took(id);
    expect(await asItIs(id)).toMatchObject({ failuresInRow: 0, failingSince: null, restUntil: null });
    expect(await health.admit(webhook)).toBe(false); // read before it was well again
  });

  it('is left alone for as long as it asks, an hour at most', async () => {
    const id = await aWebhook();
    await health.refused(id, 90_000, { triedAfterRest: false });
    expect(Math.round(await restOf(id))).toBe(90);
    await health.refused(id, 86_400_000, { triedAfterRest: true });
    expect(Math.round(await restOf(id))).toBe(3_600);
  });

  it('is switched off after days, once, and that is told once', async () => {
    const id = await aWebhook();
    await refuse(id, 1);
    expect((await asItIs(id)).switchedOff).toBeNull();
    await failingForHours(id, 121);
    await Promise.all([refuse(id, 1), refuse(id, 1)]);
    await health.switchOff(id, 'GONE');
    expect((await asItIs(id)).switchedOff).toBe('FAILING');
    const told = await db.source.query(
      `SELECT payload FROM domain_event WHERE name = 'webhooks.switched_off' AND payload->>'webhookId' = $1`,
      [id],
    );
    expect(told).toHaveLength(1);
  });

  it('is not blamed for days in which it was told nothing; tests tell it nothing', async () => {
    const id = await aWebhook();
    await calledHoursAgo(id, 30, 'CLOSED');
    await calledHoursAgo(id, 1, PING);
    await failingForHours(id, 200);
    await health.admit(await asItIs(id));
    expect((await asItIs(id)).failingSince).toBeNull();
    await refuse(id, 1);
    expect((await asItIs(id)).switchedOff).toBeNull();

    await calledHoursAgo(id, 23, 'CLOSED');
    await failingForHours(id, 200);
    await health.admit(await asItIs(id));
    await refuse(id, 1);
    expect((await asItIs(id)).switchedOff).toBe('FAILING');
  });
});
