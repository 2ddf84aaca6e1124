import {
  authorize,
  badInput,
  Database,
  EventLog,
  InputCheck,
  isMediator,
  NotFound,
  signedIn,
  type Actor,
  type Tx,
} from '@essaim/platform-server';
import { isPublic, projectFor } from '@essaim/projects-server';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Likeness } from './likeness.entity.ts';
import { OwnProject } from './likeness.errors.ts';
import { LikenessJudged } from './likeness.events.ts';
import type { LikenessVerdict } from './likeness-enums.ts';
import { mayMediate } from './mediation.policy.ts';
import { recordVerdict, takeBackVerdict } from './record-verdict.ts';

/** Most pairs that one click settles: all lines of the largest cluster. */
const MOST_AT_ONCE = 100;

/** A mediator settles pairs on record, one or all of a cluster at once, and may take it back. */
@Injectable()
export class SettleLikeness {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /**
   * Ids of the pairs, as they stand by then. Throws FORBIDDEN for whoever is no mediator or is of one of the projects,
   * NOT_FOUND for pairs that are not there for everybody, BAD_USER_INPUT for none, too many or a long comment.
   */
  async run(
    actor: Actor,
    pairIds: readonly string[],
    verdict: LikenessVerdict,
    comment?: string | null,
  ): Promise<string[]> {
    const check = new InputCheck();
    const words = check.text('comment', comment, { max: 2000 });
    check.done();
    return this.each(actor, pairIds, (tx, { projectId, otherProjectId }, personId) =>
      recordVerdict(tx, {
        projectId,
        otherProjectId,
        personId,
        verdict,
        comment: words || null,
        asMediator: true,
      }),
    );
  }

  /** Takes the actor's own verdicts on these pairs back. Throws as `run` does. */
  takeBack(actor: Actor, pairIds: readonly string[]): Promise<string[]> {
    return this.each(actor, pairIds, (tx, { projectId, otherProjectId }, personId) =>
      takeBackVerdict(tx, { projectId, otherProjectId, personId }),
    );
  }

  private async each(
    actor: Actor,
    pairIds: readonly string[],
    act: (tx: Tx, pair: Likeness, personId: string) => Promise<unknown>,
  ): Promise<string[]> {
    const { personId } = signedIn(actor);
    authorize(isMediator(actor));
    const wanted = [...new Set(pairIds)];
    if (!wanted.length || wanted.length > MOST_AT_ONCE) throw badInput('pairIds', 'page_size', { max: MOST_AT_ONCE });
    return this.db.write(async (tx) => {
      // In the order of their ids: two mediators at once wait for each other, and do not lock each other out.
      const pairs = await tx.find(Likeness, { where: { id: In(wanted) }, order: { id: 'ASC' } });
      if (pairs.length < wanted.length) throw new NotFound();
      for (const pair of pairs) {
        await this.refuseUnlessBetween(tx, actor, pair);
        await act(tx, pair, personId);
        await this.events.record(tx, personId, new LikenessJudged(pair.projectId, pair.otherProjectId, personId));
      }
      return pairs.map(({ id }) => id);
    });
  }

  private async refuseUnlessBetween(tx: Tx, actor: Actor, { projectId, otherProjectId }: Likeness): Promise<void> {
    const sides = [await projectFor(tx, actor, projectId), await projectFor(tx, actor, otherProjectId)];
    if (!sides.every(({ project }) => isPublic(project))) throw new NotFound();
    if (!mayMediate(actor, ...sides.map(({ standing }) => standing))) throw new OwnProject();
  }
}
