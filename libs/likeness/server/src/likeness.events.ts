// Facts of likenesses, in the past tense. Ids only: whoever listens reads the rest as it is by then.

/** Told when the index knows what a project says now. `quiet`: nobody is to be told of what resembles it, as for an import. */
export class LikenessIndexed {
  static readonly event = 'likeness.indexed';
  constructor(
    readonly projectId: string,
    readonly quiet: boolean,
  ) {}
}

/** Told once a pair: a project that opened, or changed, resembles another that is public too. */
export class LikenessFound {
  static readonly event = 'likeness.found';
  constructor(
    readonly projectId: string,
    readonly otherProjectId: string,
  ) {}
}

/** Told when someone said whether two projects are alike. */
export class LikenessJudged {
  static readonly event = 'likeness.judged';
  constructor(
    readonly projectId: string,
    readonly otherProjectId: string,
    readonly personId: string,
  ) {}
}
