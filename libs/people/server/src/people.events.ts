/** Told when someone has opened an account. */
export class SignedUp {
  static readonly event = 'people.signed_up';
  constructor(readonly personId: string) {}
}

/** Told when a link that verifies an address is to be mailed: at sign-up, and when the person asks for it again. */
export class VerificationRequested {
  static readonly event = 'people.verification_requested';
  constructor(
    readonly personId: string,
    readonly linkId: string,
  ) {}
}

/** Told when an address is known to be the person's. */
export class EmailVerified {
  static readonly event = 'people.email_verified';
  constructor(readonly personId: string) {}
}

/** Told when a link that signs in is to be mailed. */
export class SignInLinkRequested {
  static readonly event = 'people.sign_in_link_requested';
  constructor(
    readonly personId: string,
    readonly linkId: string,
  ) {}
}

/** Told when a link for choosing a new password is to be mailed. */
export class PasswordResetRequested {
  static readonly event = 'people.password_reset_requested';
  constructor(
    readonly personId: string,
    readonly linkId: string,
  ) {}
}

/** Told when a password was changed or reset: its owner should hear of it, in case it was not them. */
export class PasswordChanged {
  static readonly event = 'people.password_changed';
  constructor(readonly personId: string) {}
}

/** Told when a program was given a way in: its owner should hear of it, in case it was not them. */
export class AccessTokenCreated {
  static readonly event = 'people.access_token_created';
  constructor(
    readonly personId: string,
    readonly accessTokenId: string,
  ) {}
}

/** Told when the public part of an account changed. */
export class PersonUpdated {
  static readonly event = 'people.updated';
  constructor(readonly personId: string) {}
}

/** Told when an account was erased. The person stays, anonymous; what other slices had to erase is erased with it. */
export class AccountDeleted {
  static readonly event = 'people.account_deleted';
  constructor(readonly personId: string) {}
}
