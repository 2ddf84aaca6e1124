import { Conflict } from '@essaim/platform-server';

/** Someone else changed the project since the viewer read it. */
export class ChangedSince extends Conflict {
  readonly reason = 'projects.changed_since';
}

/** It is public already. */
export class AlreadyPublished extends Conflict {
  readonly reason = 'projects.already_published';
}

/** A listing is merged with a public project that people carry, and with nothing else. */
export class MergeIntoListing extends Conflict {
  readonly reason = 'projects.merge_into_listing';
}

/** Members of one lineage are not one project: what was adapted from a listing stays beside it. */
export class MergeOfKin extends Conflict {
  readonly reason = 'projects.merge_of_kin';
}

/** What is public is not deleted: it closes. */
export class NotADraft extends Conflict {
  readonly reason = 'projects.not_a_draft';
}
