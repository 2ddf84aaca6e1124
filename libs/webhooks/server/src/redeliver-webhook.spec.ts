import { afterAll, expect, it } from '@jest/globals';
import { organisationsSlice } from '@essaim/organisations-server';
import { anOrganisation } from '@essaim/organisations-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { actorOf, aPerson } from '@essaim/people-server/testing';
import { Attempts, EventLog, RateLimited, newId, now } from '@essaim/platform-server';
import { projectsSlice } from '@essaim/projects-server';
import { aDatabase } from '@essaim/platform-server/testing';
import { RedeliverWebhook } from './redeliver-webhook.ts';
import { TestWebhook } from './test-webhook.ts';
import { PING, WebhookDelivery } from './webhook-delivery.entity.ts';
import { Webhook } from './webhook.entity.ts';
import { webhooksSlice } from './webhooks.slice.ts';

const db = await aDatabase(peopleSlice, organisationsSlice, projectsSlice, webhooksSlice);
const attempts = new Attempts(db.url, undefined, true, () => undefined);
afterAll(() => attempts.close());
const events = new EventLog();
const [redeliver, test] = [new RedeliverWebhook(db, events, attempts), new TestWebhook(db, events, attempts)];

it('A test that is sent again is one more test: thirty an hour; what happened may be told as often as it is wanted', async () => {
  const ana = await aPerson(db, 'Ana');
  const { id: organisationId } = await anOrganisation(db, { admin: ana });
  const webhook = Object.assign(new Webhook(), { organisationId, url: 'https://tool.example/hook' });
  await db.write((tx) => tx.insert(Webhook, webhook));
  const answered = async (kind: string): Promise<string> => {
    const but = { webhookId: webhook.id, eventId: newId(), kind, acceptedAt: now() };
    const delivery = Object.assign(new WebhookDelivery(), but);
    await db.write((tx) => tx.insert(WebhookDelivery, delivery));
    return delivery.id;
  };
  for (let n = 0; n < 15; n++) {
    await test.run(actorOf(ana), webhook.id);
    await redeliver.run(actorOf(ana), await answered(PING));
  }
  await expect(redeliver.run(actorOf(ana), await answered(PING))).rejects.toBeInstanceOf(RateLimited);
  await redeliver.run(actorOf(ana), await answered('CLOSED'));
});
