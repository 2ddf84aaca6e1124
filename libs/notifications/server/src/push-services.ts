import { Circuit, Postponed, type Fault } from '@essaim/platform-server';
import { PushFailure } from './push-failure.ts';

/** Push services that are remembered at a time; the one asked longest ago is forgotten. Browsers know a handful. */
const REMEMBERED = 200;
/** Milliseconds for which messages to a push service that does not answer wait before they are looked at again. */
const REST_MS = 15_000;
/** Those that waited for the same moment come back spread over this share of their wait. */
const SPREAD = 0.2;

/** The push services of this process's messages, each by its own host: one that is down or busy delays its own alone. */
export class PushServices {
  private readonly services = new Map<string, PushService>();
  private readonly onChange: (host: string, open: boolean) => void;

  constructor(onChange: (host: string, open: boolean) => void) {
    this.onChange = onChange;
  }

  at(endpoint: string): PushService {
    const { host } = new URL(endpoint);
    const service = this.services.get(host) ?? new PushService((open) => this.onChange(host, open));
    this.services.delete(host);
    this.services.set(host, service);
    for (const [other] of this.services) {
      if (this.services.size <= REMEMBERED) break;
      this.services.delete(other);
    }
    return service;
  }
}

/** One push service: left alone while it does not answer, and for as long as it asks. */
export class PushService {
  private readonly circuit: Circuit;
  private restsUntil = 0;

  constructor(onChange: (open: boolean) => void) {
    this.circuit = new Circuit(faultOf, onChange, { restMs: REST_MS, scope: 'job' });
  }

  /** Does `push`. Throws Postponed, for this job alone, while the service is to be left alone; else what `push` throws. */
  async run(push: () => Promise<void>): Promise<void> {
    const left = this.restsUntil - Date.now();
    if (left > 0) throw postponed(left);
    try {
      await this.circuit.run(push);
    } catch (error) {
      if (!(error instanceof PushFailure) || error.kind !== 'LATER') throw error;
      this.restsUntil = Date.now() + error.afterMs;
      throw postponed(error.afterMs, error);
    }
  }
}

const postponed = (ms: number, cause?: unknown): Postponed =>
  new Postponed(Math.ceil(ms * (1 + SPREAD * Math.random())), { scope: 'job', cause });

/** A push service that falls silent may do so over this message alone: both are to blame. */
const faultOf = (error: unknown): Fault => (error instanceof PushFailure && error.kind === 'SERVICE' ? 'BOTH' : 'JOB');
