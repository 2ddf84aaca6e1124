import { describe, expect, it } from '@jest/globals';
import { organisationsSlice } from '@essaim/organisations-server';
import { peopleSlice } from '@essaim/people-server';
import { DomainEvent, EventLog, at } from '@essaim/platform-server';
import { ActivityRecorded, projectsSlice, recordActivity, type Project } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { aDatabase } from '@essaim/platform-server/testing';
import { TellWebhooks } from './tell-webhooks.listener.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';
import { Webhook } from './webhook.entity.ts';
import { webhooksSlice } from './webhooks.slice.ts';

const db = await aDatabase(peopleSlice, organisationsSlice, projectsSlice, webhooksSlice);
const tellWebhooks = new TellWebhooks(db, new EventLog(), { WEBHOOK_LOG_DAYS: 30 });
const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

/** What a webhook of old is told of once all that happened to its project is heard of. */
async function told(project: Project): Promise<string[]> {
  const webhook = new Webhook();
  const but = { projectId: project.id, url: 'https://tool.example/hook', createdAt: daysAgo(300) };
  await db.write((tx) => tx.insert(Webhook, Object.assign(webhook, but)));
  const facts = await db.source.manager.find(DomainEvent, {
    where: { name: ActivityRecorded.event },
    order: { sequence: 'ASC' },
  });
  await tellWebhooks.handleAll(facts.map(({ id }) => id));
  const deliveries = await db.source.manager.findBy(WebhookDelivery, { webhookId: webhook.id });
  return deliveries.map(({ kind }) => kind).sort();
}
const happened = (projectId: string, kind: string, days: number): Promise<void> =>
  at(daysAgo(days), () => db.write((tx) => recordActivity(tx, { projectId, kind })));

describe('A webhook', () => {
  it('is told nothing that happened in a draft, though the draft is public by the time that it is heard of', async () => {
    const garden = await aProject(db, { publishedAt: daysAgo(2) });
    await happened(garden.id, 'PAGE_SAVED', 3);
    await happened(garden.id, 'PUBLISHED', 1);
    expect(await told(garden)).toEqual(['PUBLISHED']);
  });

  it('is not told again of what its log has forgotten, when facts are replayed', async () => {
    const garden = await aProject(db, { publishedAt: daysAgo(200) });
    await happened(garden.id, 'CLOSED', 31);
    await happened(garden.id, 'FEDERATED', 29);
    expect(await told(garden)).toEqual(['FEDERATED']);
  });
});
