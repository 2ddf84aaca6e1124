import { authorize, Database, EventLog, InputCheck, now, uuidOf, type Actor } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { tidyReason } from './project-texts.ts';
import { Project } from './project.entity.ts';
import { ProjectHidden } from './project.events.ts';
import type { HideProjectInput } from './project.graphql.ts';
import { mayHide } from './project.policy.ts';
import { oneRow, projectFor } from './project.reads.ts';
import type { ProjectRow } from './project.row.ts';

/** A moderator hides abuse, with a public reason; said again, it is the reason that changes. */
@Injectable()
export class HideProject {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  async run(actor: Actor, input: HideProjectInput): Promise<ProjectRow> {
    const id = uuidOf('Project', input.id);
    const check = new InputCheck();
    const hiddenReason = tidyReason(check, input.reason);
    check.done();
    return this.db.write(async (tx) => {
      const { project } = await projectFor(tx, actor, id, { lock: true });
      authorize(mayHide(actor, project));
      await tx.update(Project, id, { hiddenAt: project.hiddenAt ?? now(), hiddenReason });
      if (!project.hiddenAt) await this.events.record(tx, actor.personId, new ProjectHidden(id));
      return oneRow(tx, id);
    });
  }
}
