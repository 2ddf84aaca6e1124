import { membershipsOf } from '@essaim/organisations-server';
import type { Actor, Database, Loaders, Tx } from '@essaim/platform-server';
import { Membership, columnsOf, type OwnedList } from '@essaim/projects-server';
import { In } from 'typeorm';
import { WebhookDelivery } from './webhook-delivery.entity.ts';
import { Webhook } from './webhook.entity.ts';
import { mayManageOrganisationWebhooks, mayManageProjectWebhooks } from './webhook.policy.ts';

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
      const theirs = await lookedAfter(tx, actor, owner, ids);
      const rows = theirs.size
        ? await tx.find(Webhook, { where: { [owner]: In([...theirs]) }, order: { createdAt: 'ASC', id: 'ASC' } })
        : [];
      return ids.map((id) => (theirs.has(id) ? rows.filter((row) => row[owner] === id) : null));
    }),
  );

/** `looksAfter`, for many owners at once: those of them whose webhooks the actor looks after. */
async function lookedAfter(
  tx: Tx,
  actor: Actor,
  owner: 'projectId' | 'organisationId',
  ids: readonly string[],
): Promise<Set<string>> {
  const { personId } = actor;
  if (!personId) return new Set();
  if (owner === 'projectId') {
    const memberships = await tx.findBy(Membership, { projectId: In([...ids]), personId });
    const may = memberships.filter(({ role }) => mayManageProjectWebhooks({ actor, role }));
    return new Set(may.map(({ projectId }) => projectId));
  }
  const memberships = await membershipsOf(tx, [personId]);
  const may = memberships.filter(({ role }) => mayManageOrganisationWebhooks(role));
  return new Set(may.map(({ organisationId }) => organisationId));
}
