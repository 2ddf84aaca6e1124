import type { ExpectationKind } from './expectation-kind.ts';

/** Told when someone says what they expect of a project, changes it, or withdraws it (null). */
export class ExpectationSet {
  static readonly event = 'participation.expectation_set';
  constructor(
    readonly projectId: string,
    readonly personId: string,
    readonly kind: ExpectationKind | null,
  ) {}
}
