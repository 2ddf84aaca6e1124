import { Injectable } from '@nestjs/common';
import { authorize, Database, EventLog, found, signedIn, type Actor } from '@essaim/platform-server';
import { Invitation } from './invitation.entity.ts';
import { AlreadyAnswered, AlreadyWithdrawn } from './members.errors.ts';
import { InvitationWithdrawn } from './project.events.ts';
import { mayAnswerRequests, mayInvite } from './project.policy.ts';
import { standingIn } from './project.reads.ts';
import { lockProject } from './roles.ts';

/** Whoever may invite someone into a role takes such an invitation back: its link leads nowhere any more. */
@Injectable()
export class WithdrawInvitation {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  async run(actor: Actor, id: string): Promise<Invitation> {
    const { personId } = signedIn(actor);
    return this.db.write(async (tx) => {
      const { projectId } = found(await tx.findOneBy(Invitation, { id }));
      await lockProject(tx, projectId);
      const invitation = await tx.findOneByOrFail(Invitation, { id }); // as it is now that nobody else can answer
      const standing = await standingIn(tx, actor, projectId);
      authorize(mayInvite(standing, invitation.role), mayAnswerRequests(standing));
      if (invitation.status === 'WITHDRAWN') throw new AlreadyWithdrawn();
      if (invitation.status !== 'PENDING') throw new AlreadyAnswered();
      await tx.update(Invitation, { id }, { status: 'WITHDRAWN' });
      await this.events.record(tx, personId, new InvitationWithdrawn(id, projectId));
      return Object.assign(invitation, { status: 'WITHDRAWN' as const });
    });
  }
}
