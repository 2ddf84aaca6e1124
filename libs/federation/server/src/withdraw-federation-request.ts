import { Injectable } from '@nestjs/common';
import { Database, EventLog, authorize, signedIn, type Actor } from '@essaim/platform-server';
import { requestFor } from './both-projects.ts';
import type { FederationRequest } from './federation-request.entity.ts';
import { FederationWithdrawn } from './federation.events.ts';
import { mayAskFor } from './federation.policy.ts';

/** A holder of the project that asked takes the request back. */
@Injectable()
export class WithdrawFederationRequest {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** Throws NOT_FOUND, FORBIDDEN, and a CONFLICT where it was answered or is over. */
  async run(actor: Actor, id: string): Promise<FederationRequest> {
    const { personId } = signedIn(actor);
    return this.db.write(async (tx) => {
      const { request, from } = await requestFor(tx, actor, id);
      authorize(mayAskFor(from.standing));
      request.withdraw();
      await this.events.record(tx, personId, new FederationWithdrawn(id, request.fromProjectId, request.toProjectId));
      return tx.save(request);
    });
  }
}
