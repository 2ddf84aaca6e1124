import { BadUserInput, Conflict } from '@essaim/platform-server';

/** JOIN and MERGE are in the contract and come later. */
export class FederationNotYet extends BadUserInput {
  constructor() {
    super([{ path: 'mode', reason: 'federation.not_yet' }], 'federation.not_yet');
  }
}

export class FederationWithItself extends BadUserInput {
  constructor() {
    super([{ path: 'toProjectId', reason: 'federation.itself' }], 'federation.itself');
  }
}

/** A draft federates with nobody: the others could not read what they agree to. */
export class FederationOfDraft extends Conflict {
  readonly reason = 'federation.not_published';
}

/** A listing has nobody here to answer. */
export class FederationUnclaimed extends Conflict {
  readonly reason = 'federation.unclaimed';
}

export class FederationOfClosed extends Conflict {
  readonly reason = 'federation.project_closed';
}

export class FederationAlready extends Conflict {
  readonly reason = 'federation.already_together';
}

/** One open request per pair, whichever asked first. */
export class FederationAlreadyRequested extends Conflict {
  readonly reason = 'federation.already_requested';
}

export class FederationAlreadyAnswered extends Conflict {
  readonly reason = 'federation.already_answered';
}

export class FederationAlreadyWithdrawn extends Conflict {
  readonly reason = 'federation.already_withdrawn';
}

/** One of the two projects ended before there was an answer. */
export class FederationRequestExpired extends Conflict {
  readonly reason = 'federation.expired';
}

/** Whoever leaves was not, or no longer, in it. */
export class FederationNotJoined extends Conflict {
  readonly reason = 'federation.not_in_it';
}
