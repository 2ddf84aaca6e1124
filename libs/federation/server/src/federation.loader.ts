import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { Database, type Actor, type Loaders } from '@essaim/platform-server';
import type { ProjectRole } from '@essaim/projects-server';
import type { Federation } from './federation.entity.ts';
import { federableHeldBy, federationsByIds, rolesIn } from './federation.reads.ts';

/** Federations in lists, one statement for all that one request asks. */
@Injectable()
export class FederationLoader {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  /** A federation by its id. */
  byId(loaders: Loaders): DataLoader<string, Federation | null> {
    return loaders.of('federation.byId', (ids: readonly string[]) => this.db.read((tx) => federationsByIds(tx, ids)));
  }

  /** The viewer's roles in the projects of a federation, by its id. */
  viewerRoles(loaders: Loaders, actor: Actor): DataLoader<string, ProjectRole[]> {
    return loaders.of('federation.viewerRoles', (ids: readonly string[]) =>
      this.db.read((tx) => rolesIn(tx, actor.personId, ids)),
    );
  }

  /** Ids of the projects in whose name a person may ask, by the person's id. */
  heldBy(loaders: Loaders): DataLoader<string, string[]> {
    return loaders.of('federation.heldBy', (personIds: readonly string[]) =>
      this.db.read((tx) => Promise.all(personIds.map((id) => federableHeldBy(tx, id)))),
    );
  }
}
