import { connection, Database, pageWindow, toGlobalId, type Actor, type Connection } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { countQueue, pairsByIds, pairsOfClusters, queuePage, type QueuedPair } from './likeness-queue.reads.ts';
import type { LikenessQueueArguments } from './mediation.graphql.ts';

/** An entry of the queue with its pairs: what stands behind the GraphQL type `LikenessQueueItem`. */
export interface QueueItem {
  id: string;
  at: Date;
  pairs: QueuedPair[];
}

/** What there is for a mediator to look at. Drafts and what is hidden are never in it, nor in its counts. */
@Injectable()
export class LikenessQueue {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  /** A page of it, for whoever is a mediator. Throws BAD_USER_INPUT for a page or a cursor that cannot be. */
  async page(reader: Actor, { show, order, ...page }: LikenessQueueArguments): Promise<Connection<QueueItem>> {
    const [wanted, by] = [show ?? 'CLUSTERS', order ?? 'NEWEST'];
    const window = pageWindow(page, by === 'NEWEST' ? ['moment', 'uuid'] : ['number', 'uuid']);
    const entries = await this.db.read((tx) => queuePage(tx, reader, wanted, by, window));
    const ids = entries.map(({ id }) => id);
    const pairs = await this.db.read((tx) =>
      wanted === 'CLUSTERS'
        ? pairsOfClusters(tx, ids)
        : pairsByIds(tx, ids).then((rows) => ids.map((id) => rows.filter((row) => row.id === id))),
    );
    const type = wanted === 'CLUSTERS' ? 'LikenessCluster' : 'LikenessPair';
    const items = entries.map(({ id, at, far }, place) => ({
      id: toGlobalId(type, id),
      at,
      pairs: pairs[place]!,
      key: by === 'NEWEST' ? at : far,
      uuid: id,
    }));
    return connection(
      window,
      items,
      ({ key, uuid }) => [key, uuid],
      () => this.db.read((tx) => countQueue(tx, reader, wanted)),
    );
  }
}
