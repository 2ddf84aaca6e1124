import { authorize, badInput, Database, EventLog, InputCheck, now, uuidOf, type Actor } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { SUMMARY, tidyDifferences, tidySummary, tidyTitle } from './project-texts.ts';
import { Project } from './project.entity.ts';
import { AlreadyPublished } from './project.errors.ts';
import { ProjectPublished } from './project.events.ts';
import type { PublishProjectInput } from './project.graphql.ts';
import { mayEdit } from './project.policy.ts';
import { oneRow, projectFor } from './project.reads.ts';
import type { ProjectRow } from './project.row.ts';
import { recordActivity } from './record-activity.ts';

/** A holder makes a draft public, once its texts keep within the limits. Nobody is ever stopped for a likeness. */
@Injectable()
export class PublishProject {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  async run(actor: Actor, input: PublishProjectInput): Promise<ProjectRow> {
    const id = uuidOf('Project', input.id);
    return this.db.write(async (tx) => {
      const { project, standing } = await projectFor(tx, actor, id, { lock: true });
      authorize(mayEdit(standing));
      if (project.stage !== 'DRAFT') throw new AlreadyPublished();
      const stage = input.stage ?? 'IDEA';
      if (stage === 'DRAFT') throw badInput('stage', 'projects.no_draft_published');
      const check = new InputCheck();
      tidyTitle(check, project.title);
      tidySummary(check, project.summary, SUMMARY.min);
      const differences = tidyDifferences(check, input.differences);
      check.done();
      const publishedAt = now();
      await tx.update(Project, id, { stage, publishedAt, updatedAt: publishedAt, ...(differences && { differences }) });
      await recordActivity(tx, { projectId: id, kind: 'PUBLISHED', actorId: actor.personId });
      await this.events.record(tx, actor.personId, new ProjectPublished(id));
      return oneRow(tx, id);
    });
  }
}
