import { Injectable } from '@nestjs/common';
import { Database, NotFound, signedIn, type Actor } from '@essaim/platform-server';
import { Sessions } from './sessions.ts';

/** Ends one of the viewer's sessions, on whichever device. */
@Injectable()
export class RevokeSession {
  private readonly db: Database;
  private readonly sessions: Sessions;
  constructor(db: Database, sessions: Sessions) {
    this.db = db;
    this.sessions = sessions;
  }

  /** Throws NOT_FOUND for a session that is not the viewer's. */
  async run(actor: Actor, sessionId: string): Promise<void> {
    const { personId } = signedIn(actor);
    if (!(await this.db.write((tx) => this.sessions.end(tx, personId, sessionId)))) throw new NotFound();
  }
}
