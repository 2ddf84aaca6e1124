import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  circuitBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { Postponed } from './outcomes.ts';

/** Faults of the channel in a row after which it is left alone. */
const FAULTS = 5;
/** Milliseconds until one probe is let through: the first time, and at most. */
const FIRST_PROBE_MS = 2_000;
const LONGEST_PROBE_MS = 60_000;
/** Milliseconds for which the queue of a channel that does not answer rests before it asks again. */
const REST_MS = 1_000;

/** Whose fault a failure is. Of the channel alone: the job was not at fault, so it loses no attempt. */
export type Fault = 'CHANNEL' | 'BOTH' | 'JOB';

/** For how long, in milliseconds, what is held back waits; its whole queue with it, unless others in it may go on. */
export interface Rest {
  restMs: number;
  scope: 'queue' | 'job';
}

/**
 * Leaves alone what does not answer (a mail server, a push service): after some faults in a row nothing is asked of it,
 * then one probe, then, if that goes well, everything again. Each process has its own; what it holds back, the queue
 * holds back for all.
 */
export class Circuit {
  private readonly breaker: CircuitBreakerPolicy;
  private readonly faultOf: (error: unknown) => Fault;
  private readonly rest: Rest;
  /** Where the circuit is now, for whoever watches. */
  get open(): boolean {
    return this.breaker.state === CircuitState.Open || this.breaker.state === CircuitState.Isolated;
  }

  constructor(
    faultOf: (error: unknown) => Fault,
    onChange: (open: boolean) => void = () => undefined,
    rest: Rest = { restMs: REST_MS, scope: 'queue' },
  ) {
    this.faultOf = faultOf;
    this.rest = rest;
    this.breaker = circuitBreaker(
      handleWhen((error) => faultOf(error) !== 'JOB'),
      {
        breaker: new ConsecutiveBreaker(FAULTS),
        halfOpenAfter: new ExponentialBackoff({ initialDelay: FIRST_PROBE_MS, maxDelay: LONGEST_PROBE_MS }),
      },
    );
    this.breaker.onBreak(() => onChange(true));
    this.breaker.onReset(() => onChange(false));
  }

  /** Does `act` unless the channel is left alone. Throws Postponed when it is, or when it turns out to be at fault alone. */
  async run<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await this.breaker.execute(act);
    } catch (error) {
      if (error instanceof BrokenCircuitError || this.faultOf(error) === 'CHANNEL')
        throw new Postponed(this.rest.restMs, { scope: this.rest.scope, cause: error });
      throw error;
    }
  }
}
