import {
  authorize,
  badInput,
  Database,
  EventLog,
  found,
  insertUnless,
  NotFound,
  signedIn,
  type Actor,
  type Tx,
} from '@essaim/platform-server';
import { holdersOf, isPublic, projectFor, projectRows, textsOf } from '@essaim/projects-server';
import { Injectable } from '@nestjs/common';
import { DraftTelling } from './draft-telling.entity.ts';
import { AlreadyTold, DraftNoMore, NobodyToTell, NotAlike } from './likeness.errors.ts';
import { LikenessFound } from './likeness.events.ts';
import { LookForLikenesses, lookedAt } from './look-for-likenesses.ts';
import { haveAnswerers, mayTellOfDraft } from './mediation.policy.ts';
import { WritingLimits } from './writing-limits.ts';

/** Looked through: whatever is strong enough to be shown at all is among these. */
const MOST_LOOKED_AT = 100;

/** Whoever carries a draft lets the holders of a project that it resembles know of it now. Once a pair, for ever. */
@Injectable()
export class TellOfDraft {
  private readonly db: Database;
  private readonly events: EventLog;
  private readonly look: LookForLikenesses;
  private readonly limits: WritingLimits;
  constructor(db: Database, events: EventLog, look: LookForLikenesses, limits: WritingLimits) {
    this.db = db;
    this.events = events;
    this.look = look;
    this.limits = limits;
  }

  /**
   * What they are told: title, sentence, name of whoever tells. Throws NOT_FOUND and FORBIDDEN, RATE_LIMITED, and a Conflict
   * for what is published, what nobody carries, what the draft does not resemble, and a second time.
   */
  async run(actor: Actor, projectId: string, otherProjectId: string): Promise<DraftTelling> {
    const { personId } = signedIn(actor);
    if (projectId === otherProjectId) throw badInput('otherProjectId', 'likeness.same_project');
    await this.limits.countDraftTelling(personId);
    return this.db.write(async (tx) => {
      const { project, standing } = await projectFor(tx, actor, projectId);
      const { project: other } = await projectFor(tx, actor, otherProjectId);
      if (!isPublic(other)) throw new NotFound();
      if (isPublic(project)) throw new DraftNoMore();
      authorize(mayTellOfDraft(standing, project));
      if (!haveAnswerers(other) || (await holdersOf(tx, otherProjectId)).length === 0) throw new NobodyToTell();
      if (!(await this.resembles(tx, projectId, otherProjectId))) throw new NotAlike();
      const telling = await insertUnless(
        tx,
        Object.assign(new DraftTelling(), {
          projectId,
          otherProjectId,
          title: project.title,
          summary: project.summary,
          toldBy: personId,
        }),
        { draft_telling_pair: AlreadyTold },
      );
      await this.events.record(tx, personId, new LikenessFound(projectId, otherProjectId, telling.id));
      return telling;
    });
  }

  /** Whether the draft is enough like the other to be shown it: word of a draft is no way to write to strangers. */
  private async resembles(tx: Tx, projectId: string, otherProjectId: string): Promise<boolean> {
    const [rows, texts] = [await projectRows(tx, [projectId]), await textsOf(tx, [projectId])];
    const draft = found(rows[0]);
    const looked = lookedAt(draft, texts[0]?.description ?? '');
    const { shown } = await this.look.run(tx, looked, MOST_LOOKED_AT);
    return shown.some((likeness) => likeness.otherProjectId === otherProjectId);
  }
}
