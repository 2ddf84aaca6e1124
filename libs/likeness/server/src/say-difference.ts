import {
  authorize,
  badInput,
  Database,
  InputCheck,
  NotFound,
  signedIn,
  type Actor,
  type Tx,
} from '@essaim/platform-server';
import { isPublic, projectFor } from '@essaim/projects-server';
import { Injectable } from '@nestjs/common';
import { keepDifference } from './keep-difference.ts';
import { maySayDifference } from './mediation.policy.ts';
import { recordVerdict } from './record-verdict.ts';

/** A project's member says what sets it apart from another, says it otherwise, or takes it back. */
@Injectable()
export class SayDifference {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  /** `difference`: at most 500 characters; null or empty takes it back. Throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT. */
  async run(actor: Actor, projectId: string, otherProjectId: string, difference: string | null): Promise<void> {
    const { personId } = signedIn(actor);
    if (projectId === otherProjectId) throw badInput('otherProjectId', 'likeness.same_project');
    const check = new InputCheck();
    const words = check.line('difference', difference, { max: 500 });
    check.done();
    await this.db.write(async (tx) => {
      const { standing } = await projectFor(tx, actor, projectId);
      const { project: other } = await projectFor(tx, actor, otherProjectId);
      if (!isPublic(other)) throw new NotFound();
      authorize(maySayDifference(standing));
      if (!words) await forgetComments(tx, projectId, otherProjectId);
      if (await keepDifference(tx, projectId, otherProjectId, words)) return;
      // Not on record yet, as of a draft: it waits with the verdict of whoever said it.
      if (words)
        await recordVerdict(tx, {
          projectId,
          otherProjectId,
          personId,
          verdict: 'DIFFERENT',
          comment: words,
          asMediator: false,
        });
    });
  }
}

/** What members of the project said with their verdicts goes too: it would come back with the publication. */
const forgetComments = (tx: Tx, projectId: string, otherProjectId: string): Promise<unknown> =>
  tx.query(
    `UPDATE likeness_verdict SET comment = NULL WHERE first_project_id = least($1::uuid, $2::uuid)
       AND second_project_id = greatest($1::uuid, $2::uuid) AND verdict = 'DIFFERENT'
       AND EXISTS (SELECT 1 FROM membership WHERE project_id = $1 AND membership.person_id = likeness_verdict.person_id)`,
    [projectId, otherProjectId],
  );
