import { Injectable } from '@nestjs/common';
import { authorize, Database, EventLog, found, type Actor } from '@essaim/platform-server';
import { LastHolder } from './members.errors.ts';
import { Membership } from './membership.entity.ts';
import { RoleChanged } from './project.events.ts';
import { mayChangeRoles } from './project.policy.ts';
import { projectFor } from './project.reads.ts';
import type { ProjectRole } from './project-enums.ts';
import { holdersOf } from './roles.ts';

/** A holder gives a member another role. The last holder stays one. */
@Injectable()
export class ChangeRole {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** Resolves to the project's id. The role that someone has already changes nothing. */
  async run(actor: Actor, projectId: string, personId: string, role: ProjectRole): Promise<string> {
    return this.db.write(async (tx) => {
      const { standing } = await projectFor(tx, actor, projectId, { lock: true });
      authorize(mayChangeRoles(standing));
      const membership = found(await tx.findOneBy(Membership, { projectId, personId }));
      if (membership.role === role) return projectId;
      if (membership.role === 'HOLDER' && (await holdersOf(tx, projectId)).length === 1) throw new LastHolder();
      await tx.update(Membership, { projectId, personId }, { role });
      await this.events.record(tx, actor.personId, new RoleChanged(projectId, personId, role));
      return projectId;
    });
  }
}
