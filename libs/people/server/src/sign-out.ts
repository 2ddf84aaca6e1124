import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '@essaim/platform-server';
import { Sessions } from './sessions.ts';

/** Ends the session at hand; for whoever has none there is nothing to end. */
@Injectable()
export class SignOut {
  private readonly db: Database;
  private readonly sessions: Sessions;
  constructor(db: Database, sessions: Sessions) {
    this.db = db;
    this.sessions = sessions;
  }

  async run({ personId, sessionId }: Actor): Promise<void> {
    if (personId && sessionId) await this.db.write((tx) => this.sessions.end(tx, personId, sessionId));
  }
}
