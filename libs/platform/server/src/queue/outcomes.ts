/** Trying again would change nothing: the job becomes a dead letter at once. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/**
 * Not the job's fault: it is put back as if it had not been tried, for `afterMs` milliseconds. Unless the reason is this
 * job's alone (`scope`), its queue rests as long: in every process where so many jobs a second are begun at most, else the
 * hand that held the job.
 */
export class Postponed extends Error {
  override readonly name = 'Postponed';
  readonly afterMs: number;
  readonly scope: 'queue' | 'job';
  constructor(afterMs: number, { scope = 'queue', cause }: { scope?: 'queue' | 'job'; cause?: unknown } = {}) {
    super(`Postponed by ${afterMs} ms`, { cause });
    this.afterMs = afterMs;
    this.scope = scope;
  }
}
