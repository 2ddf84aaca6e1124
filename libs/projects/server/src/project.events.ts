import type { ProjectRole, ProjectStage } from './project-enums.ts';

// Facts of projects, in the past tense. Ids only: whoever listens reads the rest as it is by then.

/** A draft was begun. */
export class ProjectCreated {
  static readonly event = 'projects.created';
  constructor(readonly projectId: string) {}
}

/** A draft became public. */
export class ProjectPublished {
  static readonly event = 'projects.published';
  constructor(readonly projectId: string) {}
}

/** Title, texts, themes or territory changed. */
export class ProjectChanged {
  static readonly event = 'projects.changed';
  constructor(readonly projectId: string) {}
}

/** A published project moved to another stage, CLOSED included. */
export class ProjectStageChanged {
  static readonly event = 'projects.stage_changed';
  constructor(
    readonly projectId: string,
    readonly from: ProjectStage,
    readonly to: ProjectStage,
  ) {}
}

/** A moderator hid it, with a public reason. */
export class ProjectHidden {
  static readonly event = 'projects.hidden';
  constructor(readonly projectId: string) {}
}

/** A moderator showed it again. */
export class ProjectUnhidden {
  static readonly event = 'projects.unhidden';
  constructor(readonly projectId: string) {}
}

/** A moderator said that a listing is this project. */
export class ListingMerged {
  static readonly event = 'projects.listing_merged';
  constructor(
    readonly projectId: string,
    readonly listingId: string,
  ) {}
}

/** A draft is gone. */
export class DraftDeleted {
  static readonly event = 'projects.draft_deleted';
  constructor(readonly projectId: string) {}
}

/** A listing came in from a directory, or changed there. */
export class ProjectImported {
  static readonly event = 'projects.imported';
  constructor(readonly projectId: string) {}
}

/** A page of a project has a new revision. */
export class PageSaved {
  static readonly event = 'projects.page_saved';
  constructor(
    readonly projectId: string,
    readonly pageId: string,
    readonly revisionId: string,
  ) {}
}

/** A page has another title or another sharing; its text is the same. */
export class PageRenamed {
  static readonly event = 'projects.page_renamed';
  constructor(
    readonly projectId: string,
    readonly pageId: string,
  ) {}
}

/** Someone asks to join. */
export class JoinRequested {
  static readonly event = 'projects.join_requested';
  constructor(
    readonly requestId: string,
    readonly projectId: string,
  ) {}
}

/** A request to join was accepted or declined. */
export class JoinAnswered {
  static readonly event = 'projects.join_answered';
  constructor(
    readonly requestId: string,
    readonly projectId: string,
    readonly accepted: boolean,
  ) {}
}

/** Who asked to join asks no longer. */
export class JoinWithdrawn {
  static readonly event = 'projects.join_withdrawn';
  constructor(
    readonly requestId: string,
    readonly projectId: string,
  ) {}
}

/** Someone became a member, whichever way in. */
export class MemberJoined {
  static readonly event = 'projects.member_joined';
  constructor(
    readonly projectId: string,
    readonly personId: string,
    readonly role: ProjectRole,
  ) {}
}

/** Someone left, or was removed. */
export class MemberLeft {
  static readonly event = 'projects.member_left';
  constructor(
    readonly projectId: string,
    readonly personId: string,
  ) {}
}

/** A member has another role. */
export class RoleChanged {
  static readonly event = 'projects.role_changed';
  constructor(
    readonly projectId: string,
    readonly personId: string,
    readonly role: ProjectRole,
  ) {}
}

/** Someone is invited by mail. */
export class Invited {
  static readonly event = 'projects.invited';
  constructor(
    readonly invitationId: string,
    readonly projectId: string,
  ) {}
}

/** An invitation was accepted or declined. */
export class InvitationAnswered {
  static readonly event = 'projects.invitation_answered';
  constructor(
    readonly invitationId: string,
    readonly projectId: string,
    readonly accepted: boolean,
  ) {}
}

/** An invitation holds no longer: a member took it back. */
export class InvitationWithdrawn {
  static readonly event = 'projects.invitation_withdrawn';
  constructor(
    readonly invitationId: string,
    readonly projectId: string,
  ) {}
}

/** Someone asks to carry a listing here. */
export class ClaimMade {
  static readonly event = 'projects.claim_made';
  constructor(
    readonly claimId: string,
    readonly projectId: string,
  ) {}
}

/** A moderator answered a claim. */
export class ClaimAnswered {
  static readonly event = 'projects.claim_answered';
  constructor(
    readonly claimId: string,
    readonly projectId: string,
    readonly accepted: boolean,
  ) {}
}

/** Who asked to carry a listing asks no longer. */
export class ClaimWithdrawn {
  static readonly event = 'projects.claim_withdrawn';
  constructor(
    readonly claimId: string,
    readonly projectId: string,
  ) {}
}

/** Something public happened to a project, whatever it was: a line of its activity. */
export class ActivityRecorded {
  static readonly event = 'projects.activity_recorded';
  static readonly unordered = true; // the fact that it tells of keeps the order
  constructor(
    readonly activityId: string,
    readonly projectId: string,
  ) {}
}
