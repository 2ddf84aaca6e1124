import { Attempts, EventLog, type Database } from '@essaim/platform-server';
import { AnswerFederationRequest } from './answer-federation-request.ts';
import { LeaveFederation } from './leave-federation.ts';
import { SaveFederationPage } from './save-federation-page.ts';
import { SendFederationRequest } from './send-federation-request.ts';
import { UpdateFederation } from './update-federation.ts';
import { WithdrawFederationRequest } from './withdraw-federation-request.ts';

/** The acts of this slice over a test's database, without limits on attempts. */
export function federationActs(db: Database & { url: string }) {
  const events = new EventLog();
  const attempts = new Attempts(db.url, undefined, false, () => undefined);
  return {
    send: new SendFederationRequest(db, events, attempts, { FEDERATION_REQUESTS_PER_DAY: 30 }),
    answer: new AnswerFederationRequest(db, events),
    withdraw: new WithdrawFederationRequest(db, events),
    leave: new LeaveFederation(db, events),
    update: new UpdateFederation(db, events),
    savePage: new SaveFederationPage(db, events),
  };
}
