import { Conflict, Forbidden } from '@essaim/platform-server';

/** Whoever belongs to one of the two does not settle between them. */
export class OwnProject extends Forbidden {
  override readonly reason = 'likeness.own_project';
}

/** A pair is introduced once. */
export class AlreadyIntroduced extends Conflict {
  readonly reason = 'likeness.already_introduced';
}

/** An introduction needs people on both sides: a listing has none here, and what has ended has gone home. */
export class NobodyToIntroduce extends Conflict {
  readonly reason = 'likeness.nobody_to_introduce';
}

/** What is public has been told already, by itself. */
export class DraftNoMore extends Conflict {
  readonly reason = 'likeness.draft_no_more';
}

/** Word of a draft goes to those alone whom it concerns. */
export class NotAlike extends Conflict {
  readonly reason = 'likeness.not_alike';
}

/** Nobody here would hear of it. */
export class NobodyToTell extends Conflict {
  readonly reason = 'likeness.nobody_to_tell';
}

/** Word of a draft goes out once a pair, for ever. */
export class AlreadyTold extends Conflict {
  readonly reason = 'likeness.already_told';
}

/** Word of a draft is answered once. */
export class DraftTellingAnswered extends Conflict {
  readonly reason = 'likeness.already_answered';
}

/** Somebody else said something else of this idea since. */
export class IdeaChangedSince extends Conflict {
  readonly reason = 'likeness.idea_changed_since';
}

/** An idea goes only once no other is a kind of it. */
export class IdeaIsWider extends Conflict {
  readonly reason = 'likeness.idea_is_wider';
  override readonly params: { ideas: string };
  constructor(ideas: readonly string[]) {
    super();
    this.params = { ideas: ideas.join(', ') };
  }
}
