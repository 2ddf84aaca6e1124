import { Conflict } from '@essaim/platform-server';

/** Someone else changed the project since the viewer read it. */
export class ChangedSince extends Conflict {
  readonly reason = 'projects.changed_since';
}

/** It is public already. */
export class AlreadyPublished extends Conflict {
  readonly reason = 'projects.already_published';
}

/** What is public is not deleted: it closes. */
export class NotADraft extends Conflict {
  readonly reason = 'projects.not_a_draft';
}
