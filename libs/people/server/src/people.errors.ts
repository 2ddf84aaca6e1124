import { BadUserInput, Conflict, Unauthenticated } from '@essaim/platform-server';

/** Unknown address, wrong password, no password, erased account: one refusal for all of them. */
export class WrongCredentials extends Unauthenticated {
  override readonly reason = 'people.wrong_credentials';
}

/** Someone has an account with this address. Only a sign-up says so: see docs/decisions/0010-accounts.md. */
export class EmailTaken extends Conflict {
  readonly reason = 'people.email_taken';
  override readonly fields = [{ path: 'email', reason: 'people.email_taken' }];
}

export class HandleTaken extends Conflict {
  readonly reason = 'people.handle_taken';
  override readonly fields = [{ path: 'handle', reason: 'people.handle_taken' }];
}

/** A link that was never given out, is used up, or too old: the three are told alike. */
export class LinkNotGood extends BadUserInput {
  constructor() {
    super([{ path: 'token', reason: 'people.link_not_good' }], 'people.link_not_good');
  }
}

/** The password asked for once more, before something grave, is not the right one. */
export class WrongPassword extends BadUserInput {
  constructor(path: string) {
    super([{ path, reason: 'people.wrong_password' }], 'people.wrong_password');
  }
}

/** Whoever only ever came by links chooses a password by a reset link first. */
export class NoPassword extends Conflict {
  readonly reason = 'people.no_password';
}

export class TooManyTokens extends Conflict {
  readonly reason = 'people.too_many_tokens';
}

/** A session is a cookie, and only an HTTP answer carries one. */
export class NeedsHttp extends BadUserInput {
  constructor() {
    super([{ path: '', reason: 'people.needs_http' }], 'people.needs_http');
  }
}
