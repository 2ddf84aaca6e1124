import {
  badInput,
  Database,
  EventLog,
  InputCheck,
  NotFound,
  now,
  signedIn,
  type Actor,
  type Tx,
} from '@essaim/platform-server';
import { isPublic, projectFor, standingIn, type Project } from '@essaim/projects-server';
import { Injectable } from '@nestjs/common';
import { LikenessJudged } from './likeness.events.ts';
import { isLater, speaksFor } from './likeness.policy.ts';
import { differencesBetween } from './likeness.reads.ts';
import type { LikenessVerdict } from './likeness-enums.ts';
import { LikenessVerdictRow, inPairOrder } from './likeness-verdict.entity.ts';
import { LookForLikenesses } from './look-for-likenesses.ts';
import { whereaboutsOf } from './nearness.ts';
import type { ShownLikeness } from './shown-likeness.ts';

/** What somebody says of two projects. */
export interface Judgement {
  projectId: string;
  otherProjectId: string;
  verdict: LikenessVerdict;
  comment?: string | null;
}

/** Longest comment, characters. */
const MAX_COMMENT = 2000;

/** Someone says whether two projects are alike. One verdict each and pair; said again, the last one holds. */
@Injectable()
export class JudgeLikeness {
  private readonly db: Database;
  private readonly events: EventLog;
  private readonly look: LookForLikenesses;
  constructor(db: Database, events: EventLog, look: LookForLikenesses) {
    this.db = db;
    this.events = events;
    this.look = look;
  }

  /** The likeness as it stands after it. Throws NOT_FOUND, and BAD_USER_INPUT for a project with itself or a long comment. */
  async run(actor: Actor, { projectId, otherProjectId, verdict, comment }: Judgement): Promise<ShownLikeness> {
    const { personId } = signedIn(actor);
    if (projectId === otherProjectId) throw badInput('otherProjectId', 'likeness.same_project');
    const check = new InputCheck();
    const said = check.text('comment', comment, { max: MAX_COMMENT }) || null;
    check.done();
    return this.db.write(async (tx) => {
      const { project, standing } = await projectFor(tx, actor, projectId);
      const { project: other } = await projectFor(tx, actor, otherProjectId);
      if (!isPublic(other)) throw new NotFound();
      const [firstProjectId, secondProjectId] = inPairOrder(projectId, otherProjectId);
      const row = Object.assign(new LikenessVerdictRow(), {
        firstProjectId,
        secondProjectId,
        personId,
        verdict,
        comment: said,
        judgedAt: now(),
      });
      await tx.upsert(LikenessVerdictRow, row as never, ['firstProjectId', 'secondProjectId', 'personId']);
      const later = isLater(project, other) ? standing : await standingIn(tx, actor, otherProjectId);
      const differences = verdict === 'DIFFERENT' && speaksFor(later) ? said : null;
      if (differences) await this.keepDifferences(tx, projectId, otherProjectId, differences);
      await this.events.record(tx, personId, new LikenessJudged(projectId, otherProjectId, personId));
      return this.seen(tx, project, other, verdict, differences);
    });
  }

  private async keepDifferences(tx: Tx, a: string, b: string, differences: string): Promise<void> {
    await tx.query(
      `UPDATE likeness SET differences = $3 WHERE least(project_id, other_project_id) = least($1::uuid, $2::uuid)
       AND greatest(project_id, other_project_id) = greatest($1::uuid, $2::uuid)`,
      [a, b, differences],
    );
  }

  /** The pair measured as the texts are now; where the index does not know the other yet, as the verdict says. */
  private async seen(
    tx: Tx,
    project: Project,
    other: Project,
    verdict: LikenessVerdict,
    differences: string | null,
  ): Promise<ShownLikeness> {
    const here = whereaboutsOf(project.territory);
    const looked = {
      ...project,
      here,
      placeName: project.territory.name,
      projectId: project.id,
      counted: isPublic(project),
      lineageId: null,
    };
    const [found] = (await this.look.run(tx, looked, 1, [other.id])).besides;
    return {
      fromProjectId: project.id,
      otherProjectId: other.id,
      kind: found?.kind ?? (verdict === 'SAME_IDEA' ? 'SAME_IDEA' : 'RELATED'),
      score: found?.score ?? 0,
      reasonFacts: found?.reasons ?? [],
      here,
      differences: differences ?? (await differencesBetween(tx, project.id, other.id)),
    };
  }
}
