import { Conflict, NotFound } from '@essaim/platform-server';

/** An organisation keeps an admin: another is named first. */
export class LastAdmin extends Conflict {
  readonly reason = 'organisations.last_admin';
}

export class AlreadyMember extends Conflict {
  readonly reason = 'organisations.already_member';
}

/** Nobody has an account under this address or handle. */
export class UnknownPerson extends NotFound {
  override readonly reason = 'organisations.unknown_person';
  override readonly fields = [{ path: 'person', reason: 'organisations.unknown_person' }];
}

/** Another took the address in the same instant: once more finds the next one. */
export class SlugTaken extends Conflict {
  readonly reason = 'organisations.slug_taken';
}
