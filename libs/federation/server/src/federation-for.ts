import { found, type Actor, type Tx } from '@essaim/platform-server';
import type { ProjectRole } from '@essaim/projects-server';
import { Federation } from './federation.entity.ts';
import { rolesIn } from './federation.reads.ts';

/**
 * A federation for a use case, with the actor's roles in its projects. `lock` holds the row until the transaction ends.
 * Throws NOT_FOUND where there is none.
 */
export async function federationFor(
  tx: Tx,
  actor: Actor,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<{ federation: Federation; roles: ProjectRole[] }> {
  const federation = await tx.findOne(Federation, {
    where: { id },
    ...(lock && { lock: { mode: 'pessimistic_write' } }),
  });
  const [roles = []] = await rolesIn(tx, actor.personId, [id]);
  return { federation: found(federation), roles };
}
