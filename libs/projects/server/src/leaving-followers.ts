import { AccountDeletionGuards } from '@essaim/people-server';
import type { Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';

/** Someone whose account is deleted follows nothing any more. */
@Injectable()
export class LeavingFollowers {
  constructor(guards: AccountDeletionGuards) {
    guards.register({ forget: forgetFollows });
  }
}

/** Takes all of a person's follows away and keeps the projects' counts; projects are held in the order of their ids. */
export async function forgetFollows(tx: Tx, personId: string): Promise<void> {
  await tx.query(
    `SELECT FROM project WHERE id IN (SELECT project_id FROM project_follow WHERE person_id = $1) ORDER BY id FOR UPDATE`,
    [personId],
  );
  await tx.query(
    `WITH gone AS (DELETE FROM project_follow WHERE person_id = $1 RETURNING project_id, level, because)
     UPDATE project SET follower_count = follower_count - 1 FROM gone WHERE project.id = gone.project_id AND gone.level <> 'NONE' AND gone.because = 'CHOSEN'`,
    [personId],
  );
}
