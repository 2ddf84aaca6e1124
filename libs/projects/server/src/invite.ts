import { Inject, Injectable } from '@nestjs/common';
import {
  authorize,
  Database,
  EventLog,
  InputCheck,
  insertUnless,
  now,
  signedIn,
  type Actor,
} from '@essaim/platform-server';
import { checkEmail } from '@essaim/people-server';
import { LessThanOrEqual } from 'typeorm';
import { AskingLimits } from './asking-limits.ts';
import { Invitation } from './invitation.entity.ts';
import { AlreadyInvited, ProjectIsHidden, ProjectOver } from './members.errors.ts';
import { MEMBERS_SETTINGS, type MembersSettings } from './members.settings.ts';
import { Invited } from './project.events.ts';
import { mayInvite } from './project.policy.ts';
import { projectFor } from './project.reads.ts';
import type { ProjectRole } from './project-enums.ts';

export interface InvitationWish {
  projectId: string;
  email: string;
  role: ProjectRole;
  /** Up to 2000 characters, in the mail. */
  message?: string | null;
}

/**
 * A member invites someone by mail: holders into any role, mediators as contributors. Whether the address has an
 * account is told to nobody.
 */
@Injectable()
export class Invite {
  private readonly db: Database;
  private readonly events: EventLog;
  private readonly limits: AskingLimits;
  private readonly settings: MembersSettings;
  constructor(
    db: Database,
    events: EventLog,
    limits: AskingLimits,
    @Inject(MEMBERS_SETTINGS) settings: MembersSettings,
  ) {
    this.db = db;
    this.events = events;
    this.limits = limits;
    this.settings = settings;
  }

  async run(actor: Actor, { projectId, email, role, message }: InvitationWish): Promise<Invitation> {
    const { personId } = signedIn(actor);
    const check = new InputCheck();
    const address = checkEmail(check, 'email', email);
    const words = check.text('message', message, { max: 2000 });
    check.done();
    await this.db.read(async (tx) => authorize(mayInvite((await projectFor(tx, actor, projectId)).standing, role)));
    await this.limits.countInvitation(personId, address);
    return this.db.write(async (tx) => {
      const { project, standing } = await projectFor(tx, actor, projectId, { lock: true });
      authorize(mayInvite(standing, role));
      if (project.stage === 'CLOSED') throw new ProjectOver();
      if (project.hiddenAt) throw new ProjectIsHidden();
      const open = { projectId, email: address, status: 'PENDING' } as const;
      await tx.update(Invitation, { ...open, expiresAt: LessThanOrEqual(now()) }, { status: 'EXPIRED' });
      const invitation = await insertUnless(
        tx,
        Object.assign(new Invitation(), {
          ...open,
          role,
          message: words || null,
          invitedBy: personId,
          expiresAt: this.expiry(),
        }),
        { invitation_open: AlreadyInvited },
      );
      await this.events.record(tx, personId, new Invited(invitation.id, projectId));
      return invitation;
    });
  }

  private expiry(): Date {
    const date = now();
    date.setUTCDate(date.getUTCDate() + this.settings.INVITATION_DAYS);
    return date;
  }
}
