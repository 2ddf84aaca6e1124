import { Injectable } from '@nestjs/common';
import { Database, EventLog, authorize, signedIn, type Actor } from '@essaim/platform-server';
import { saveRevision, type Page, type PageText } from '@essaim/projects-server';
import { federationFor } from './federation-for.ts';
import { FederationPageSaved } from './federation.events.ts';
import { mayEditFederationPages } from './federation.policy.ts';

/** A member of a member project writes a page of the federation, under the same rule of conflict as a project's own. */
@Injectable()
export class SaveFederationPage {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** Throws NOT_FOUND, FORBIDDEN, and what saveRevision throws. */
  run(actor: Actor, federationId: string, text: PageText): Promise<Page> {
    const { personId } = signedIn(actor);
    return this.db.write(async (tx) => {
      const { roles } = await federationFor(tx, actor, federationId);
      authorize(mayEditFederationPages(roles));
      const { page, revisionId, change } = await saveRevision(
        tx,
        { kind: 'FEDERATION', id: federationId },
        text,
        personId,
      );
      if (change === 'REVISION')
        await this.events.record(tx, personId, new FederationPageSaved(federationId, page.id, revisionId));
      return page;
    });
  }
}
