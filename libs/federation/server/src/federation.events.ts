// Facts of federations, in the past tense. Ids only: whoever listens reads the rest as it is by then.

/** One project asks another to act together. */
export class FederationRequested {
  static readonly event = 'federation.requested';
  constructor(
    readonly requestId: string,
    readonly fromProjectId: string,
    readonly toProjectId: string,
  ) {}
}

/** A request was accepted: a federation is open. */
export class FederationAccepted {
  static readonly event = 'federation.accepted';
  constructor(
    readonly requestId: string,
    readonly fromProjectId: string,
    readonly toProjectId: string,
    readonly federationId: string,
  ) {}
}

/** A request was declined. */
export class FederationDeclined {
  static readonly event = 'federation.declined';
  constructor(
    readonly requestId: string,
    readonly fromProjectId: string,
    readonly toProjectId: string,
  ) {}
}

/** Whoever asked asks no longer. */
export class FederationWithdrawn {
  static readonly event = 'federation.withdrawn';
  constructor(
    readonly requestId: string,
    readonly fromProjectId: string,
    readonly toProjectId: string,
  ) {}
}

/** A project left a federation. `remainingProjectIds` are those it leaves behind; where only one is, the federation closed. */
export class FederationLeft {
  static readonly event = 'federation.left';
  constructor(
    readonly federationId: string,
    readonly projectId: string,
    readonly remainingProjectIds: readonly string[],
  ) {}
}

/** Name or charter of a federation changed. */
export class FederationChanged {
  static readonly event = 'federation.changed';
  constructor(readonly federationId: string) {}
}

/** A shared page has a new revision. */
export class FederationPageSaved {
  static readonly event = 'federation.page_saved';
  constructor(
    readonly federationId: string,
    readonly pageId: string,
    readonly revisionId: string,
  ) {}
}
