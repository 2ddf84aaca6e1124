import { authorize, Database, EventLog, type Actor, type Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { NotADraft } from './project.errors.ts';
import { DraftDeleted } from './project.events.ts';
import { mayEdit } from './project.policy.ts';
import { projectFor } from './project.reads.ts';

/** A holder gives a draft up. What is public stays: it closes instead. */
@Injectable()
export class DeleteDraft {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  run(actor: Actor, projectId: string): Promise<void> {
    return this.db.write(async (tx) => {
      const { project, standing } = await projectFor(tx, actor, projectId, { lock: true });
      authorize(mayEdit(standing));
      if (project.stage !== 'DRAFT') throw new NotADraft();
      await eraseProject(tx, projectId);
      await this.events.record(tx, actor.personId, new DraftDeleted(projectId));
    });
  }
}

/** Takes away a draft and all that hangs on it in this slice; whoever calls it tells it. Outer slices hear the fact. */
export async function eraseProject(tx: Tx, projectId: string): Promise<void> {
  await tx.query(
    `DELETE FROM revision USING page WHERE page.id = revision.page_id AND page.owner_kind = 'PROJECT' AND page.owner_id = $1`,
    [projectId],
  );
  await tx.query(`DELETE FROM page WHERE owner_kind = 'PROJECT' AND owner_id = $1`, [projectId]);
  for (const table of [
    'membership',
    'project_follow',
    'invitation',
    'join_request',
    'claim',
    'activity',
    'project_former_slug',
  ])
    await tx.query(`DELETE FROM ${table} WHERE project_id = $1`, [projectId]);
  await tx.query('DELETE FROM project WHERE id = $1', [projectId]);
}
