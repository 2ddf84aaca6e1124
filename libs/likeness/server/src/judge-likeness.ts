import {
  badInput,
  Database,
  EventLog,
  found,
  InputCheck,
  NotFound,
  signedIn,
  type Actor,
  type Tx,
} from '@essaim/platform-server';
import { isPublic, projectFor, projectRows, type ProjectRow } from '@essaim/projects-server';
import { GazetteerKeeper } from '@essaim/territories-server';
import { Injectable } from '@nestjs/common';
import { keepDifference } from './keep-difference.ts';
import { LikenessJudged } from './likeness.events.ts';
import { speaksFor } from './likeness.policy.ts';
import { differencesBetween, rulingBetween, saidOfOthers } from './likeness.reads.ts';
import type { LikenessVerdict } from './likeness-enums.ts';
import { LookForLikenesses, type FoundLikeness } from './look-for-likenesses.ts';
import { measurePair } from './measure-pair.ts';
import { mayMediate } from './mediation.policy.ts';
import { whereaboutsOf } from './nearness.ts';
import { putOnRecord } from './put-on-record.ts';
import { recordVerdict } from './record-verdict.ts';
import { kindShown } from './ruling.ts';
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
  private readonly gazetteers: GazetteerKeeper;
  constructor(db: Database, events: EventLog, look: LookForLikenesses, gazetteers: GazetteerKeeper) {
    this.db = db;
    this.events = events;
    this.look = look;
    this.gazetteers = gazetteers;
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
      const { project: other, standing: there } = await projectFor(tx, actor, otherProjectId);
      if (!isPublic(other)) throw new NotFound();
      const asMediator = isPublic(project) && mayMediate(actor, standing, there);
      const [here, beside] = await bothRows(tx, projectId, otherProjectId);
      const measured = await measurePair(tx, this.look, here, beside);
      if (asMediator) await putOnRecord(tx, here, beside, measured, await this.gazetteers.of(tx));
      await recordVerdict(tx, { projectId, otherProjectId, personId, verdict, comment: said, asMediator });
      if (verdict === 'DIFFERENT' && said && speaksFor(standing))
        await keepDifference(tx, projectId, otherProjectId, said);
      else if (verdict === 'DIFFERENT' && said && speaksFor(there))
        await keepDifference(tx, otherProjectId, projectId, said);
      await this.events.record(tx, personId, new LikenessJudged(projectId, otherProjectId, personId));
      return this.seen(tx, here, beside, measured, verdict);
    });
  }

  /** The pair as the texts are now; where the index does not know the other yet, as the verdict says. */
  private async seen(
    tx: Tx,
    project: ProjectRow,
    other: ProjectRow,
    measured: FoundLikeness | null,
    verdict: LikenessVerdict,
  ): Promise<ShownLikeness> {
    const kind = measured?.kind ?? (verdict === 'SAME_IDEA' ? 'SAME_IDEA' : 'RELATED');
    const onRecord = await differencesBetween(tx, project.id, other.id);
    const differencesSaid = onRecord.length ? onRecord : await saidOfOthers(tx, project.id, [other.id]);
    return {
      fromProjectId: project.id,
      otherProjectId: other.id,
      kind: kindShown(kind, (await rulingBetween(tx, project.id, other.id)) ?? 'OPEN'),
      score: measured?.score ?? 0,
      reasonFacts: measured?.reasons ?? [],
      here: whereaboutsOf(project.territory),
      differencesSaid,
    };
  }
}

async function bothRows(tx: Tx, ...ids: [string, string]): Promise<[ProjectRow, ProjectRow]> {
  const rows = await projectRows(tx, ids);
  const [one, other] = ids.map((id) => rows.find((row) => row.id === id));
  return [found(one), found(other)];
}
