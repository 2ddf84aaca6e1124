import { Inject, Injectable } from '@nestjs/common';
import {
  Database,
  EventLog,
  found,
  NotFound,
  now,
  PLATFORM_SETTINGS,
  signedIn,
  type Actor,
  type PlatformSettings,
} from '@essaim/platform-server';
import { addMember } from './add-member.ts';
import { Invitation } from './invitation.entity.ts';
import { invitationIdOf } from './invitation-link.ts';
import { AlreadyAnswered, AlreadyMember, AlreadyWithdrawn, InvitationExpired, ProjectOver } from './members.errors.ts';
import { InvitationAnswered } from './project.events.ts';
import { lockProject, roleOf } from './roles.ts';

/**
 * Whoever is signed in and holds the link says yes or no; once. The account's address need not be the one written to:
 * people have several, and the link went to nobody else (docs/decisions/0031-pages-and-requests.md).
 */
@Injectable()
export class AnswerInvitation {
  private readonly db: Database;
  private readonly events: EventLog;
  private readonly secret: string;
  constructor(db: Database, events: EventLog, @Inject(PLATFORM_SETTINGS) settings: PlatformSettings) {
    this.db = db;
    this.events = events;
    this.secret = settings.ESSAIM_SECRET;
  }

  async run(actor: Actor, token: string, accept: boolean): Promise<Invitation> {
    const { personId } = signedIn(actor);
    const id = found(invitationIdOf(this.secret, token));
    return this.db.write(async (tx) => {
      const { projectId } = found(await tx.findOneBy(Invitation, { id }));
      const project = await lockProject(tx, projectId);
      const role = await roleOf(tx, projectId, personId);
      if (project.hiddenAt && !role) throw new NotFound();
      const invitation = await tx.findOneByOrFail(Invitation, { id }); // as it is now that nobody else can answer
      if (invitation.status === 'WITHDRAWN') throw new AlreadyWithdrawn();
      if (invitation.status === 'EXPIRED') throw new InvitationExpired();
      if (invitation.status !== 'PENDING') throw new AlreadyAnswered();
      if (invitation.expiresAt <= now()) throw new InvitationExpired();
      if (accept) {
        if (role) throw new AlreadyMember();
        if (project.stage === 'CLOSED') throw new ProjectOver();
        await addMember(tx, { projectId, personId, role: invitation.role, actorId: personId });
      }
      const answered = { status: accept ? 'ACCEPTED' : 'DECLINED', answeredAt: now() } as const;
      await tx.update(Invitation, { id }, answered);
      await this.events.record(tx, personId, new InvitationAnswered(id, projectId, accept));
      return Object.assign(invitation, answered);
    });
  }
}
