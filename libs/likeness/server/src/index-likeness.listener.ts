import { Database, EventLog, TransactionalListener, type DomainEvent, type Tx } from '@essaim/platform-server';
import {
  ListingMerged,
  ProjectChanged,
  ProjectHidden,
  ProjectImported,
  ProjectPublished,
  ProjectUnhidden,
} from '@essaim/projects-server';
import { Injectable } from '@nestjs/common';
import { markDue } from './due.ts';
import { IndexProject } from './index-project.ts';
import { LikenessIndexed } from './likeness.events.ts';
import { alikeOnRecord } from './likeness.reads.ts';

/** Keeps the index of likenesses up with what projects say: whatever happened, it is read as it is by now. */
@Injectable()
export class IndexLikenessListener extends TransactionalListener {
  override readonly name = 'index-likeness';
  override readonly hears = [
    ProjectPublished,
    ProjectChanged,
    ProjectImported,
    ProjectHidden,
    ProjectUnhidden,
    ListingMerged,
  ].map(({ event }) => event);
  protected override readonly db: Database;
  private readonly events: EventLog;
  private readonly index: IndexProject;
  constructor(db: Database, events: EventLog, index: IndexProject) {
    super();
    this.db = db;
    this.events = events;
    this.index = index;
  }

  protected override async handleIn(tx: Tx, { name, payload, actorId }: DomainEvent): Promise<void> {
    // Of a merge, it is the listing that leaves.
    const id = String(payload['listingId'] ?? payload['projectId']);
    const [indexed] = await this.index.run(tx, [id]);
    const looksAgain = indexed?.textChanged || indexed?.placeChanged || name === ProjectUnhidden.event;
    // Whoever only moves is near others now, and no news to anybody.
    const quiet = name === ProjectImported.event || !!(indexed?.placeChanged && !indexed.textChanged);
    // Who leaves makes room in the lists of others.
    if (name === ProjectHidden.event)
      await markDue(tx, (await alikeOnRecord(tx, [id])).get(id) ?? [], { changed: false });
    // A fact of its own, so that whoever looks for likenesses looks after this is committed: of two projects that open
    // at the same moment, one sees the other.
    if (indexed && looksAgain) await this.events.record(tx, actorId, new LikenessIndexed(indexed.projectId, quiet));
  }
}
