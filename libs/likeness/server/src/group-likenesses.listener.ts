import { Database, TransactionalListener, type DomainEvent, type Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { groupLikenesses } from './group-likenesses.ts';
import { LikenessesPaired, LikenessJudged } from './likeness.events.ts';

/** Keeps the clusters of the mediators' queue up with the pairs on record and with what is said of them. */
@Injectable()
export class GroupLikenessesListener extends TransactionalListener {
  override readonly name = 'group-likenesses';
  override readonly hears = [LikenessesPaired.event, LikenessJudged.event];
  protected override readonly db: Database;
  constructor(db: Database) {
    super();
    this.db = db;
  }

  protected override async handleIn(tx: Tx, { payload }: DomainEvent): Promise<void> {
    const { projectId, otherProjectId } = payload as { projectId: string; otherProjectId?: string };
    await groupLikenesses(tx, otherProjectId ? [projectId, otherProjectId] : [projectId]);
  }
}
