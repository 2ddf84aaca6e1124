import { found, type Actor, type Tx } from '@essaim/platform-server';
import { projectFor, type Project, type Standing } from '@essaim/projects-server';
import { Meeting } from './meeting.entity.ts';

/**
 * A meeting for a use case, held until the transaction ends, with its project and the actor's part in it. Throws
 * NOT_FOUND where the actor may not know of the project.
 */
export async function meetingFor(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ meeting: Meeting; project: Project; standing: Standing }> {
  const meeting = found(await tx.findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  return { meeting, ...(await projectFor(tx, actor, meeting.projectId)) };
}
