import { Injectable } from '@nestjs/common';
import { authorize, Database, EventLog, found, type Actor, type Tx } from '@essaim/platform-server';
import { unsubscribe } from './follow-project.ts';
import { LastHolder } from './members.errors.ts';
import { Membership } from './membership.entity.ts';
import { MemberLeft } from './project.events.ts';
import { mayRemoveMember } from './project.policy.ts';
import { projectFor, projectRows } from './project.reads.ts';
import type { ProjectRow } from './project.row.ts';
import { holdersOf } from './roles.ts';

/** A holder removes a member, or a member leaves. The last holder stays. */
@Injectable()
export class RemoveMember {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** Resolves to the project as it is then, though who left a draft may not read it again. */
  async run(actor: Actor, projectId: string, personId: string): Promise<ProjectRow> {
    return this.db.write(async (tx) => {
      const { standing } = await projectFor(tx, actor, projectId, { lock: true });
      authorize(mayRemoveMember(standing, personId));
      const { role } = found(await tx.findOneBy(Membership, { projectId, personId }));
      if (role === 'HOLDER' && (await holdersOf(tx, projectId)).length === 1) throw new LastHolder();
      await deleteMember(tx, projectId, personId);
      await this.events.record(tx, actor.personId, new MemberLeft(projectId, personId));
      return found((await projectRows(tx, [projectId]))[0]);
    });
  }
}

/** Takes a membership away and keeps the project's count; whoever calls it holds the project and tells it. */
export async function deleteMember(tx: Tx, projectId: string, personId: string): Promise<void> {
  const { affected } = await tx.delete(Membership, { projectId, personId });
  await unsubscribe(tx, projectId, personId);
  if (affected) await tx.query('UPDATE project SET member_count = member_count - 1 WHERE id = $1', [projectId]);
}
