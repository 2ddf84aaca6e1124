import { Injectable } from '@nestjs/common';
import { authorize, Database, EventLog, InputCheck, insertUnless, signedIn, type Actor } from '@essaim/platform-server';
import { AskingLimits } from './asking-limits.ts';
import { JoinRequest } from './join-request.entity.ts';
import { AlreadyAsked, AlreadyMember, HasHolder, NotClaimedYet, ProjectOver } from './members.errors.ts';
import { JoinRequested } from './project.events.ts';
import { mayJoin } from './project.policy.ts';
import { projectFor } from './project.reads.ts';
import type { ProjectRole } from './project-enums.ts';
import { isHolderless } from './roles.ts';

export interface JoinWish {
  projectId: string;
  /** 1 to 2000 characters. */
  message: string;
  /** CONTRIBUTOR unless said; HOLDER only where nobody carries the project. */
  role?: ProjectRole | null;
}

/** Someone asks to join a project. */
@Injectable()
export class RequestToJoin {
  private readonly db: Database;
  private readonly events: EventLog;
  private readonly limits: AskingLimits;
  constructor(db: Database, events: EventLog, limits: AskingLimits) {
    this.db = db;
    this.events = events;
    this.limits = limits;
  }

  async run(actor: Actor, { projectId, message, role }: JoinWish): Promise<JoinRequest> {
    const { personId } = signedIn(actor);
    const check = new InputCheck();
    const words = check.text('message', message, { min: 1, max: 2000 });
    check.done();
    await this.limits.countRequest(personId);
    return this.db.write(async (tx) => {
      // Locked, so that a request and an invitation accepted at the same moment see one another.
      const { project, standing } = await projectFor(tx, actor, projectId, { lock: true });
      if (standing.role) throw new AlreadyMember();
      if (!project.claimed) throw new NotClaimedYet();
      if (project.stage === 'CLOSED') throw new ProjectOver();
      authorize(mayJoin(standing, project));
      const asked = role ?? 'CONTRIBUTOR';
      if (asked === 'HOLDER' && !(await isHolderless(tx, projectId))) throw new HasHolder();
      const wish = Object.assign(new JoinRequest(), { projectId, personId, message: words, role: asked });
      const request = await insertUnless(tx, wish, { join_request_open: AlreadyAsked });
      await this.events.record(tx, personId, new JoinRequested(request.id, projectId));
      return request;
    });
  }
}
