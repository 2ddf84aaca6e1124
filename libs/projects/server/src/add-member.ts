import { EventLog, insertUnless, now, type Tx } from '@essaim/platform-server';
import { keepPerson } from '@essaim/people-server';
import { subscribe } from './follow-project.ts';
import { JoinRequest } from './join-request.entity.ts';
import { AlreadyMember } from './members.errors.ts';
import { Membership } from './membership.entity.ts';
import { MemberJoined } from './project.events.ts';
import type { ProjectRole } from './project-enums.ts';
import { recordActivity } from './record-activity.ts';

export interface NewMember {
  projectId: string;
  personId: string;
  role: ProjectRole;
  /** Who let them in; themself where they came by their own act. */
  actorId: string | null;
  /** The one who begins a project: being there is no news. */
  founding?: boolean;
}

const events = new EventLog(); // keeps nothing of its own

/**
 * The one way in: writes the membership, keeps the project's count, closes the person's own open request, subscribes them, and tells it.
 * Throws AlreadyMember (CONFLICT) for someone who is one, and Unauthenticated for someone who erases their account meanwhile.
 */
export async function addMember(
  tx: Tx,
  { projectId, personId, role, actorId, founding = false }: NewMember,
): Promise<Membership> {
  await keepPerson(tx, personId);
  const membership = await insertUnless(tx, Object.assign(new Membership(), { projectId, personId, role }), {
    membership_pkey: AlreadyMember,
  });
  await tx.query('UPDATE project SET member_count = member_count + 1 WHERE id = $1', [projectId]);
  // Who came by an invitation while waiting for an answer has it; MemberJoined tells enough.
  await tx.update(
    JoinRequest,
    { projectId, personId, status: 'PENDING' },
    { status: 'ACCEPTED', answeredBy: actorId, answeredAt: now() },
  );
  await subscribe(tx, projectId, personId, founding ? 'CREATED' : 'JOINED');
  if (!founding) await recordActivity(tx, { projectId, kind: 'MEMBER_JOINED', actorId: personId });
  await events.record(tx, actorId, new MemberJoined(projectId, personId, role));
  return membership;
}
