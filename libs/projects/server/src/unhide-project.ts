import { authorize, Database, EventLog, type Actor } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { Project } from './project.entity.ts';
import { ProjectUnhidden } from './project.events.ts';
import { mayHide } from './project.policy.ts';
import { oneRow, projectFor } from './project.reads.ts';
import type { ProjectRow } from './project.row.ts';

/** A moderator shows a hidden project again; a listing that was merged with a project stands on its own again. */
@Injectable()
export class UnhideProject {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  run(actor: Actor, projectId: string): Promise<ProjectRow> {
    return this.db.write(async (tx) => {
      const { project } = await projectFor(tx, actor, projectId, { lock: true });
      authorize(mayHide(actor, project));
      if (project.hiddenAt) {
        await tx.update(Project, projectId, { hiddenAt: null, hiddenReason: null, mergedInto: null });
        await this.events.record(tx, actor.personId, new ProjectUnhidden(projectId));
      }
      return oneRow(tx, projectId);
    });
  }
}
