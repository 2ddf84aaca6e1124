import { Database, uuidOf, type Actor } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { followerFor, unfollow } from './follow-project.ts';
import type { UnfollowProjectInput } from './project.graphql.ts';
import { oneRow, projectFor } from './project.reads.ts';
import type { ProjectRow } from './project.row.ts';

/** The viewer, or their organisation, follows a project no longer. Nothing to undo is nothing done. */
@Injectable()
export class UnfollowProject {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  async run(actor: Actor, input: UnfollowProjectInput): Promise<ProjectRow> {
    const projectId = uuidOf('Project', input.projectId);
    return this.db.write(async (tx) => {
      await projectFor(tx, actor, projectId, { lock: true });
      await unfollow(tx, projectId, await followerFor(tx, actor, input.onBehalfOf));
      return oneRow(tx, projectId);
    });
  }
}
