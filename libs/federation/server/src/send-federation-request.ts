import { Inject, Injectable } from '@nestjs/common';
import {
  Attempts,
  Database,
  EventLog,
  InputCheck,
  authorize,
  insertUnless,
  signedIn,
  type Actor,
} from '@essaim/platform-server';
import { bothProjects, refuseUnlessBothCanFederate } from './both-projects.ts';
import { FederationRequest } from './federation-request.entity.ts';
import {
  FederationAlready,
  FederationAlreadyRequested,
  FederationNotYet,
  FederationWithItself,
} from './federation.errors.ts';
import { FederationRequested } from './federation.events.ts';
import type { FederationMode } from './federation-mode.ts';
import { mayAskFor } from './federation.policy.ts';
import { areFederated } from './federation.reads.ts';
import { FEDERATION_SETTINGS, type FederationSettings } from './federation.settings.ts';

/** Characters of a message, and of an answer. */
export const MAX_MESSAGE = 2_000;
const DAY = 24 * 60 * 60; // s

/** What one project asks another. */
export interface NewFederationRequest {
  fromProjectId: string;
  toProjectId: string;
  mode: FederationMode;
  /** 1 to 2000 characters. */
  message: string;
}

/** A holder asks another project to act together with theirs. */
@Injectable()
export class SendFederationRequest {
  private readonly db: Database;
  private readonly events: EventLog;
  private readonly attempts: Attempts;
  private readonly perDay: number;
  constructor(
    db: Database,
    events: EventLog,
    attempts: Attempts,
    @Inject(FEDERATION_SETTINGS) settings: FederationSettings,
  ) {
    this.db = db;
    this.events = events;
    this.attempts = attempts;
    this.perDay = settings.FEDERATION_REQUESTS_PER_DAY;
  }

  /** Throws BAD_USER_INPUT, RATE_LIMITED, NOT_FOUND, FORBIDDEN, and a CONFLICT for each state of the two that forbids it. */
  async run(
    actor: Actor,
    { fromProjectId, toProjectId, mode, message }: NewFederationRequest,
  ): Promise<FederationRequest> {
    const { personId } = signedIn(actor);
    if (mode !== 'FEDERATE') throw new FederationNotYet();
    if (fromProjectId === toProjectId) throw new FederationWithItself();
    const check = new InputCheck();
    const words = check.text('message', message, { min: 1, max: MAX_MESSAGE });
    check.done();
    await this.attempts.count({ name: 'federation.request', attempts: this.perDay, seconds: DAY }, personId);

    return this.db.write(async (tx) => {
      const { from, to } = await bothProjects(tx, actor, { fromProjectId, toProjectId });
      authorize(mayAskFor(from.standing));
      refuseUnlessBothCanFederate(from.project, to.project);
      if (await areFederated(tx, fromProjectId, toProjectId)) throw new FederationAlready();
      const asked = Object.assign(new FederationRequest(), {
        mode,
        fromProjectId,
        toProjectId,
        message: words,
        sentBy: personId,
      });
      const request = await insertUnless(tx, asked, { federation_request_open: FederationAlreadyRequested });
      await this.events.record(tx, personId, new FederationRequested(request.id, fromProjectId, toProjectId));
      return request;
    });
  }
}
