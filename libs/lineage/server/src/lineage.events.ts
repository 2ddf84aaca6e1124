/** Told when someone makes a draft out of another project. It is secret until it is published: nobody else is told. */
export class Adapted {
  static readonly event = 'lineage.adapted';
  constructor(
    readonly originId: string,
    readonly projectId: string,
  ) {}
}

/** Told when an adaptation becomes public: its origin's holders may hear of it. */
export class AdaptationPublished {
  static readonly event = 'lineage.adaptation_published';
  constructor(
    readonly originId: string,
    readonly projectId: string,
  ) {}
}
