import { Injectable } from '@nestjs/common';
import {
  Database,
  EventLog,
  InputCheck,
  authorize,
  signedIn,
  type Actor,
  type SignedIn,
  type Tx,
} from '@essaim/platform-server';
import { refuseUnlessBothCanFederate, requestFor, type LockedSide } from './both-projects.ts';
import { FederationRequest } from './federation-request.entity.ts';
import { FederationAccepted, FederationDeclined } from './federation.events.ts';
import { mayAnswerFor } from './federation.policy.ts';
import { openFederation } from './open-federation.ts';
import { MAX_MESSAGE } from './send-federation-request.ts';

/** An answer, with a word if they like. */
export interface FederationAnswer {
  id: string;
  accept: boolean;
  message?: string | null;
}

/** A holder of the project asked says yes, which opens a federation of the two, or no. */
@Injectable()
export class AnswerFederationRequest {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** Throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, and a CONFLICT where it is answered, withdrawn, or no longer possible. */
  async run(actor: Actor, { id, accept, message }: FederationAnswer): Promise<FederationRequest> {
    const person = signedIn(actor);
    const check = new InputCheck();
    const answer = check.text('message', message, { max: MAX_MESSAGE }) || null;
    check.done();

    return this.db.write(async (tx) => {
      const { request, from, to } = await requestFor(tx, actor, id);
      authorize(mayAnswerFor(to.standing));
      request.close(accept ? 'ACCEPTED' : 'DECLINED', person.personId, answer);
      const fact = accept
        ? await this.open(tx, person, request, from, to)
        : new FederationDeclined(id, request.fromProjectId, request.toProjectId);
      await this.events.record(tx, person.personId, fact);
      return tx.save(request);
    });
  }

  private async open(
    tx: Tx,
    person: SignedIn,
    request: FederationRequest,
    from: LockedSide,
    to: LockedSide,
  ): Promise<FederationAccepted> {
    refuseUnlessBothCanFederate(from.project, to.project);
    const federation = await openFederation(tx, person, from.project, to.project);
    request.federationId = federation.id;
    return new FederationAccepted(request.id, request.fromProjectId, request.toProjectId, federation.id);
  }
}
