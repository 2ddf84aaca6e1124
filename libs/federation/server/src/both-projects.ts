import { NotFound, type Actor, type Tx } from '@essaim/platform-server';
import { isPublic, projectFor, type Project, type Standing } from '@essaim/projects-server';
import { FederationRequest } from './federation-request.entity.ts';
import { FederationOfClosed, FederationOfDraft, FederationUnclaimed } from './federation.errors.ts';
import { canFederate, maySeeRequest } from './federation.policy.ts';

/** A project at one end of a request, with the actor's part in it. */
export interface LockedSide {
  project: Project;
  standing: Standing;
}

/**
 * Both ends of a request, held until the transaction ends: what is decided about the two stays true until it is written.
 * Always taken in the order of their ids, so that two who ask each other at once wait instead of blocking one another.
 * Throws NOT_FOUND where the actor may not know of one of them.
 */
export async function bothProjects(
  tx: Tx,
  actor: Actor,
  { fromProjectId, toProjectId }: Pick<FederationRequest, 'fromProjectId' | 'toProjectId'>,
): Promise<{ from: LockedSide; to: LockedSide }> {
  const sides = new Map<string, LockedSide>();
  for (const id of [fromProjectId, toProjectId].sort()) sides.set(id, await projectFor(tx, actor, id, { lock: true }));
  return { from: sides.get(fromProjectId)!, to: sides.get(toProjectId)! };
}

/** A request and both its ends, held until the transaction ends. Throws NOT_FOUND where the actor may not know of it. */
export async function requestFor(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ request: FederationRequest; from: LockedSide; to: LockedSide }> {
  const known = await tx.findOneBy(FederationRequest, { id });
  if (!known) throw new NotFound();
  const { from, to } = await bothProjects(tx, actor, known);
  // Read again under its own lock, taken after the projects' as everywhere: by now it may have been answered.
  const request = await tx.findOneOrFail(FederationRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!maySeeRequest(request.status, from, to)) throw new NotFound();
  return { request, from, to };
}

/** Throws the CONFLICT that says why these two cannot act together at present. */
export function refuseUnlessBothCanFederate(from: Project, to: Project): void {
  if (canFederate(from) && canFederate(to)) return;
  if (!isPublic(from) || !isPublic(to)) throw new FederationOfDraft();
  if (!from.claimed || !to.claimed) throw new FederationUnclaimed();
  throw new FederationOfClosed();
}
