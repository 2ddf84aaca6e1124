import { authorize, found, signedIn, type Actor, type Tx } from '@essaim/platform-server';
import { lockOrganisation, organisationRoleOf } from '@essaim/organisations-server';
import { projectFor, standingIn } from '@essaim/projects-server';
import { Webhook } from './webhook.entity.ts';
import { mayManageOrganisationWebhooks, mayManageProjectWebhooks } from './webhook.policy.ts';

/** Whose webhook it is: exactly one of the two. */
export type WebhookOwner = Pick<Webhook, 'projectId' | 'organisationId'>;

/** Whether the actor looks after an owner's webhooks. */
export async function looksAfter(tx: Tx, actor: Actor, { projectId, organisationId }: WebhookOwner): Promise<boolean> {
  if (!actor.personId) return false;
  if (projectId) return mayManageProjectWebhooks(await standingIn(tx, actor, projectId));
  return mayManageOrganisationWebhooks(await organisationRoleOf(tx, organisationId!, actor.personId));
}

/** Ends what only those who look after an owner's webhooks may do. Throws NOT_FOUND, FORBIDDEN. */
export async function authorizeOwner(tx: Tx, actor: Actor, owner: WebhookOwner): Promise<void> {
  signedIn(actor);
  // Held until the transaction ends, so that two who add one at once both count.
  if (owner.projectId) await projectFor(tx, actor, owner.projectId, { lock: true });
  else await lockOrganisation(tx, owner.organisationId!);
  authorize(await looksAfter(tx, actor, owner));
}

/** A webhook for a use case, held until the transaction ends. NOT_FOUND for whoever does not look after it. */
export async function webhookFor(tx: Tx, actor: Actor, id: string): Promise<Webhook> {
  signedIn(actor);
  const webhook = found(await tx.findOne(Webhook, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  const may = await looksAfter(tx, actor, webhook);
  authorize(may, may);
  return webhook;
}
