// Facts of likenesses, in the past tense. Ids only: whoever listens reads the rest as it is by then.

/** Told when the index knows what a project says now. `quiet`: nobody is to be told of what resembles it, as for an import. */
export class LikenessIndexed {
  static readonly event = 'likeness.indexed';
  constructor(
    readonly projectId: string,
    readonly quiet: boolean,
  ) {}
}

/**
 * Told once a pair: a project that opened, or changed, resembles another that is public too. `tellingId`: the project is
 * still a draft, and whoever writes it wanted the others to know.
 */
export class LikenessFound {
  static readonly event = 'likeness.found';
  constructor(
    readonly projectId: string,
    readonly otherProjectId: string,
    readonly tellingId: string | null = null,
  ) {}
}

/** Told when someone said whether two projects are alike, or took it back. */
export class LikenessJudged {
  static readonly event = 'likeness.judged';
  constructor(
    readonly projectId: string,
    readonly otherProjectId: string,
    readonly personId: string,
  ) {}
}

/** Told when the pairs of a project are others than before, so that clusters have to be looked at. */
export class LikenessesPaired {
  static readonly event = 'likeness.paired';
  constructor(readonly projectId: string) {}
}

/** Told when a mediator wrote to the holders of two projects. */
export class ProjectsIntroduced {
  static readonly event = 'likeness.introduced';
  constructor(
    readonly introductionId: string,
    readonly projectId: string,
    readonly otherProjectId: string,
  ) {}
}

/** Told when someone answered word of a draft. */
export class DraftTellingReplied {
  static readonly event = 'likeness.draft_answered';
  constructor(
    readonly tellingId: string,
    readonly projectId: string,
    readonly otherProjectId: string,
  ) {}
}

/** Told when this instance says something else of an idea than before: texts are indexed anew. */
export class IdeasChanged {
  static readonly event = 'likeness.ideas_changed';
  /** Whatever changes next is seen to as well: the order of these facts does not matter. */
  static readonly unordered = true;
  constructor(readonly conceptIds: readonly string[]) {}
}
