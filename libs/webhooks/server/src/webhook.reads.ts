import type { Actor, Database, Loaders } from '@essaim/platform-server';
import { columnsOf, type OwnedList } from '@essaim/projects-server';
import { In } from 'typeorm';
import { WebhookDelivery } from './webhook-delivery.entity.ts';
import { looksAfter } from './webhook-for.ts';
import { Webhook } from './webhook.entity.ts';

/** What a webhook was told, the latest first. */
export const deliveriesOf = (db: Database): OwnedList<WebhookDelivery> => ({
  name: 'webhooks.deliveries',
  columns: columnsOf(db, WebhookDelivery, 'delivery'),
  from: 'webhook_delivery AS delivery',
  owner: 'delivery.webhook_id',
  order: [
    { sql: 'delivery.created_at', kind: 'moment' },
    { sql: 'delivery.id', kind: 'uuid' },
  ],
  direction: 'DESC',
  keysOf: ({ createdAt, id }) => [createdAt, id],
});

/** Webhooks of owners of one kind, the oldest first; null for an owner whose webhooks the actor does not look after. */
export const webhooksOf = (db: Database, loaders: Loaders, actor: Actor, owner: 'projectId' | 'organisationId') =>
  loaders.of(`webhooks of ${owner}`, (ids: readonly string[]) =>
    db.read(async (tx) => {
      const others = { projectId: null, organisationId: null };
      const may = await Promise.all(ids.map((id) => looksAfter(tx, actor, { ...others, [owner]: id })));
      const theirs = ids.filter((_id, at) => may[at]);
      const rows = theirs.length
        ? await tx.find(Webhook, { where: { [owner]: In(theirs) }, order: { createdAt: 'ASC', id: 'ASC' } })
        : [];
      return ids.map((id, at) => (may[at] ? rows.filter((row) => row[owner] === id) : null));
    }),
  );
