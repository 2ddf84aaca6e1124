import { Database, TransactionalListener, type DomainEvent, type Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { FindLikenesses } from './find-likenesses.ts';
import { LikenessIndexed } from './likeness.events.ts';

/** Puts on record what a project resembles, once the index knows what it says. */
@Injectable()
export class FindLikenessesListener extends TransactionalListener {
  override readonly name = 'find-likenesses';
  override readonly hears = [LikenessIndexed.event];
  override readonly concurrency = 2;
  protected override readonly db: Database;
  private readonly find: FindLikenesses;
  constructor(db: Database, find: FindLikenesses) {
    super();
    this.db = db;
    this.find = find;
  }

  protected override async handleIn(tx: Tx, { payload, actorId }: DomainEvent): Promise<void> {
    await this.find.run(tx, String(payload['projectId']), { actorId, quiet: payload['quiet'] === true });
  }
}
