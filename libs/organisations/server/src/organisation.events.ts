/** Told when an organisation is there; whoever made it is its first admin. */
export class OrganisationCreated {
  static readonly event = 'organisations.created';
  constructor(readonly organisationId: string) {}
}

/** Told when an organisation's name, description or territory changed. */
export class OrganisationUpdated {
  static readonly event = 'organisations.updated';
  constructor(readonly organisationId: string) {}
}

/** Told when an admin made someone a member: they should hear of it. */
export class OrganisationMemberAdded {
  static readonly event = 'organisations.member_added';
  constructor(
    readonly organisationId: string,
    readonly personId: string,
  ) {}
}

/** Told when a member has another role. */
export class OrganisationRoleChanged {
  static readonly event = 'organisations.role_changed';
  constructor(
    readonly organisationId: string,
    readonly personId: string,
  ) {}
}

/** Told when someone has left, or was taken out (the actor is then someone else). */
export class OrganisationMemberRemoved {
  static readonly event = 'organisations.member_removed';
  constructor(
    readonly organisationId: string,
    readonly personId: string,
  ) {}
}
