import { Conflict } from '@essaim/platform-server';

/** A project that has people never loses the last one who carries it. */
export class LastHolder extends Conflict {
  readonly reason = 'projects.last_holder';
}

export class AlreadyMember extends Conflict {
  readonly reason = 'projects.already_member';
}

/** A listing has nobody yet to answer. */
export class NotClaimedYet extends Conflict {
  readonly reason = 'projects.not_claimed_yet';
}

/** The project is over: nobody joins it any more. */
export class ProjectOver extends Conflict {
  readonly reason = 'projects.over';
}

/** What a moderator has hidden invites nobody: its link would open nothing. */
export class ProjectIsHidden extends Conflict {
  readonly reason = 'projects.is_hidden';
}

/** One asks to carry only what nobody carries. */
export class HasHolder extends Conflict {
  readonly reason = 'projects.has_holder';
}

/** The same person asks twice at a time. */
export class AlreadyAsked extends Conflict {
  readonly reason = 'projects.already_asked';
}

/** A request, an invitation or a claim is answered once. */
export class AlreadyAnswered extends Conflict {
  readonly reason = 'projects.already_answered';
}

/** Who sent it took it back. */
export class AlreadyWithdrawn extends Conflict {
  readonly reason = 'projects.already_withdrawn';
}

/** An address is invited once at a time. */
export class AlreadyInvited extends Conflict {
  readonly reason = 'projects.already_invited';
}

export class InvitationExpired extends Conflict {
  readonly reason = 'projects.invitation_expired';
}

/** The listing has its people already. */
export class AlreadyClaimed extends Conflict {
  readonly reason = 'projects.already_claimed';
}

/** The account of a last holder stays until someone else carries the project. */
export class LastHolderLeaves extends Conflict {
  readonly reason = 'projects.last_holder_leaves';
  constructor(title: string) {
    super();
    this.params['title'] = title;
  }
}
