/** What became of one job of a listener. */
export type JobOutcome = 'done' | 'failed' | 'postponed';
/** What became of one delivery by a channel. */
export type DeliveryOutcome = 'accepted' | 'failed' | 'given_up' | 'dropped';

/** Whoever counts; see `Metrics`. */
export interface Observer {
  /** `seconds` that the job took. */
  job(listener: string, outcome: JobOutcome, seconds: number): void;
  /** `seconds` from the delivery's making to its outcome. */
  delivery(channel: string, outcome: DeliveryOutcome, seconds: number): void;
  /** A mail came in; `outcome` in the words of whoever takes it. */
  inbound(outcome: string): void;
  /** A mailbox could not be looked into; `kind` says whether it may be there the next time. */
  mailboxFailure(kind: string): void;
}

const nobody: Observer = {
  job: () => undefined,
  delivery: () => undefined,
  inbound: () => undefined,
  mailboxFailure: () => undefined,
};
let observer = nobody;

/** From now on `next` counts; null for nobody. */
export const setObserver = (next: Observer | null): void => void (observer = next ?? nobody);

export const observeJob: Observer['job'] = (...what) => observer.job(...what);
export const observeDelivery: Observer['delivery'] = (...what) => observer.delivery(...what);
export const observeInbound: Observer['inbound'] = (outcome) => observer.inbound(outcome);
export const observeMailboxFailure: Observer['mailboxFailure'] = (kind) => observer.mailboxFailure(kind);
