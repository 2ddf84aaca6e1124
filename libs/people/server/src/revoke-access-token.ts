import { Injectable } from '@nestjs/common';
import { Database, NotFound, signedIn, type Actor } from '@essaim/platform-server';
import { AccessToken } from './access-token.entity.ts';

/** Shuts a program's way in. */
@Injectable()
export class RevokeAccessToken {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  /** Throws NOT_FOUND for a token that is not the viewer's. */
  async run(actor: Actor, id: string): Promise<void> {
    const { personId } = signedIn(actor);
    const { affected } = await this.db.write((tx) => tx.delete(AccessToken, { id, personId }));
    if (!affected) throw new NotFound();
  }
}
