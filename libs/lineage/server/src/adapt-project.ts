import { Injectable } from '@nestjs/common';
import { Database, EventLog, InputCheck, authorize, signedIn, type Actor } from '@essaim/platform-server';
import { beginDraft, copyPages, projectFor } from '@essaim/projects-server';
import { resolveTerritory, type TerritoryInput } from '@essaim/territories-server';
import type { AdaptationReason } from './adaptation-reason.ts';
import { Adaptation } from './adaptation.entity.ts';
import { Adapted } from './lineage.events.ts';
import { mayAdapt } from './lineage.policy.ts';

/** What someone wants to make of a project. Lengths in characters. */
export interface AdaptationWish {
  originId: string;
  /** 1 to 200. */
  title: string;
  reason: AdaptationReason;
  /** The reason in their own words, up to 1000; public once the adaptation is. */
  comment?: string | null;
  /** Absent: none yet. An adaptation does not take its origin's place for its own. */
  territory?: TerritoryInput | null;
  /** Up to 300; absent: the origin's, to begin with. */
  summary?: string | null;
}

/**
 * Makes a draft out of a public project, under the same lineage: its texts, themes, charter and COPIED pages come along,
 * and whoever adapts is its holder. Nobody else hears of it before it is published.
 */
@Injectable()
export class AdaptProject {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** Resolves to the draft's id. Throws BAD_USER_INPUT, NOT_FOUND, and FORBIDDEN for an origin that is not public. */
  async run(actor: Actor, { originId, reason, ...wish }: AdaptationWish): Promise<string> {
    const { personId } = signedIn(actor);
    const check = new InputCheck();
    const title = check.line('title', wish.title, { min: 1, max: 200 });
    const summary = check.line('summary', wish.summary, { max: 300 });
    const comment = check.text('comment', wish.comment, { max: 1_000 }) || null;
    check.done();

    return this.db.write(async (tx) => {
      const { project: origin, standing } = await projectFor(tx, actor, originId);
      authorize(mayAdapt(standing, origin));
      const { description, themes, lineageId, charterTransparency, charterCollaboration, charterFunding } = origin;
      const { id: projectId } = await beginDraft(tx, personId, {
        ...{ description, themes, lineageId, charterTransparency, charterCollaboration, charterFunding },
        title,
        summary: summary || origin.summary,
        territory: await resolveTerritory(tx, wish.territory),
      });
      await copyPages(tx, { fromProjectId: originId, toProjectId: projectId, authorId: personId });
      const kinship = { projectId, originId, originTitle: origin.title, reason, comment, adaptedBy: personId };
      await tx.insert(Adaptation, Object.assign(new Adaptation(), kinship));
      await this.events.record(tx, personId, new Adapted(originId, projectId));
      return projectId;
    });
  }
}
