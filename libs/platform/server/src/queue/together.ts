/**
 * Gathers what is asked for at the same time, so that it is done at once: what comes in one turn of the event loop, and
 * what comes while the hands are full, is taken together. Nothing waits longer for company.
 */
export class Together<K> {
  private readonly waiting: { key: K; done: () => void; failed: (error: unknown) => void }[] = [];
  private busy = 0;
  private readonly atMost: number;
  private readonly hands: number;
  private readonly act: (keys: readonly K[]) => Promise<void>;

  /** `act` does up to `atMost` at once, in as many calls at the same time as there are `hands`. */
  constructor(atMost: number, hands: number, act: (keys: readonly K[]) => Promise<void>) {
    this.atMost = atMost;
    this.hands = hands;
    this.act = act;
  }

  /** Resolves once it is done, alone or with others; throws what `act` throws for it alone. */
  do(key: K): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ key, done, failed });
      setImmediate(() => this.take());
    });
  }

  private take(): void {
    if (this.busy >= this.hands || !this.waiting.length) return;
    const taken = this.waiting.splice(0, this.atMost);
    this.busy++;
    void this.attempt(taken).finally(() => {
      this.busy--;
      this.take();
    });
  }

  /** One of several may be at fault: then each is done by itself. */
  private async attempt(taken: typeof this.waiting): Promise<void> {
    try {
      await this.act(taken.map(({ key }) => key));
      for (const { done } of taken) done();
    } catch (error) {
      const [only, ...others] = taken;
      if (!others.length) only!.failed(error);
      else for (const each of taken) await this.attempt([each]);
    }
  }
}
