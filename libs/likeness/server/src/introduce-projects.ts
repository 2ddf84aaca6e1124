import {
  authorize,
  badInput,
  Database,
  EventLog,
  InputCheck,
  insertUnless,
  isMediator,
  NotFound,
  signedIn,
  type Actor,
} from '@essaim/platform-server';
import { holdersOf, isPublic, projectFor } from '@essaim/projects-server';
import { Injectable } from '@nestjs/common';
import { Introduction } from './introduction.entity.ts';
import { AlreadyIntroduced, NobodyToIntroduce, OwnProject } from './likeness.errors.ts';
import { ProjectsIntroduced } from './likeness.events.ts';
import { haveAnswerers, mayMediate } from './mediation.policy.ts';
import { WritingLimits } from './writing-limits.ts';

/** Which two projects, and in which words. */
export interface IntroductionWords {
  projectId: string;
  otherProjectId: string;
  message: string;
}

/** A mediator writes to the holders of two projects that they should know each other. */
@Injectable()
export class IntroduceProjects {
  private readonly db: Database;
  private readonly events: EventLog;
  private readonly limits: WritingLimits;
  constructor(db: Database, events: EventLog, limits: WritingLimits) {
    this.db = db;
    this.events = events;
    this.limits = limits;
  }

  /** `message`: 10 to 2000 characters. Throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, RATE_LIMITED, and a Conflict for a second time. */
  async run(actor: Actor, { projectId, otherProjectId, message }: IntroductionWords): Promise<Introduction> {
    const { personId } = signedIn(actor);
    authorize(isMediator(actor));
    const check = new InputCheck();
    const words = check.text('message', message, { min: 10, max: 2000 });
    check.done();
    if (projectId === otherProjectId) throw badInput('otherProjectId', 'likeness.same_project');
    await this.limits.countIntroduction(personId);
    return this.db.write(async (tx) => {
      const sides = [await projectFor(tx, actor, projectId), await projectFor(tx, actor, otherProjectId)];
      if (!sides.every(({ project }) => isPublic(project))) throw new NotFound();
      if (!mayMediate(actor, ...sides.map(({ standing }) => standing))) throw new OwnProject();
      const held = (await Promise.all([holdersOf(tx, projectId), holdersOf(tx, otherProjectId)])).every(
        (holders) => holders.length > 0,
      );
      if (!held || !haveAnswerers(...sides.map(({ project }) => project))) throw new NobodyToIntroduce();
      const introduction = await insertUnless(
        tx,
        Object.assign(new Introduction(), { projectId, otherProjectId, message: words, introducedBy: personId }),
        { introduction_pair: AlreadyIntroduced },
      );
      await this.events.record(tx, personId, new ProjectsIntroduced(introduction.id, projectId, otherProjectId));
      return introduction;
    });
  }
}
