import type { Actor, Tx } from '@essaim/platform-server';
import { projectRows, standingIn } from '@essaim/projects-server';
import { FederationRequest } from './federation-request.entity.ts';
import { maySeeRequest, type Side } from './federation.policy.ts';

/** A request by its id; null where the actor may not know of it. */
export async function requestVisibleTo(tx: Tx, actor: Actor, id: string): Promise<FederationRequest | null> {
  const request = await tx.findOneBy(FederationRequest, { id });
  if (!request) return null;
  const { fromProjectId, toProjectId, status } = request;
  const rows = await projectRows(tx, [fromProjectId, toProjectId]);
  const sideOf = async (projectId: string): Promise<Side> => ({
    project: rows.find((row) => row.id === projectId)!,
    standing: await standingIn(tx, actor, projectId),
  });
  return maySeeRequest(status, await sideOf(fromProjectId), await sideOf(toProjectId)) ? request : null;
}
