import type { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../database/database.ts';
import type { Queues } from '../queue/queues.ts';
import { setObserver, type Observer } from './observations.ts';

/** Upper bounds of the buckets, in seconds: of a job's duration, and of a delivery's whole way. */
const JOB_BUCKETS = [0.005, 0.02, 0.1, 0.5, 2, 10, 60];
const DELIVERY_BUCKETS = [0.1, 0.5, 1, 5, 15, 60, 300, 1_800, 7_200, 86_400];

/**
 * What Prometheus reads: how this process is, what waits in the database and in the queues, and what became of the jobs
 * and deliveries that this process worked on. Names follow Prometheus's own conventions: a unit, `_total` for counts.
 */
export class Metrics implements Observer {
  private readonly registry: Registry;
  private readonly jobs: Histogram;
  private readonly deliveries: Histogram;
  private readonly inboundMails: Counter;
  private readonly mailboxFailures: Counter;

  private constructor(
    prometheus: typeof import('prom-client'),
    db: Database,
    queues: Queues,
    listeners: readonly string[],
  ) {
    const { Registry, Counter, Histogram, Gauge, collectDefaultMetrics } = prometheus;
    const registers = [(this.registry = new Registry())];
    collectDefaultMetrics({ register: this.registry });
    this.jobs = new Histogram({
      name: 'essaim_job_duration_seconds',
      help: 'Time that a job of a listener took, by what became of it: done, failed, postponed.',
      labelNames: ['listener', 'outcome'],
      buckets: JOB_BUCKETS,
      registers,
    });
    this.deliveries = new Histogram({
      name: 'essaim_delivery_duration_seconds',
      help: 'Time from the making of a delivery to its outcome: accepted, failed (it will be tried again), given_up, dropped.',
      labelNames: ['channel', 'outcome'],
      buckets: DELIVERY_BUCKETS,
      registers,
    });
    this.inboundMails = new Counter({
      name: 'essaim_inbound_mails_total',
      help: 'Mails that came in as answers, by what became of them: taken, answered, automatic, other_sender, empty, unknown, unreadable.',
      labelNames: ['outcome'],
      registers,
    });
    this.mailboxFailures = new Counter({
      name: 'essaim_mailbox_failures_total',
      help: 'Times that the mailbox of answers could not be looked into: refused (name, password, folder), away.',
      labelNames: ['kind'],
      registers,
    });
    for (const kind of ['refused', 'away']) this.mailboxFailures.inc({ kind }, 0);
    const asOf = (name: string, help: string, collect: (gauge: Gauge) => Promise<void>, ...labelNames: string[]) =>
      new Gauge({ name, help, labelNames, registers, collect: gathered(collect) });
    asOf(
      'essaim_event_oldest_unrelayed_seconds',
      'Age of the oldest fact that no relay has handed over; 0 for none.',
      async (gauge) => {
        const [{ age }] = await db.source.query(
          `SELECT coalesce(extract(epoch FROM now() - min(occurred_at)), 0)::float8 AS age FROM domain_event WHERE relayed_at IS NULL`,
        );
        gauge.set(age);
      },
    );
    asOf(
      'essaim_listener_owed',
      'Facts that a listener has not handled yet.',
      (gauge) => counted(db, gauge, listeners, 'handled_at IS NULL AND failed_at IS NULL'),
      'listener',
    );
    asOf(
      'essaim_listener_dead_letters',
      'Facts that a listener gave up: essaim deliveries failed.',
      (gauge) => counted(db, gauge, listeners, 'failed_at IS NOT NULL'),
      'listener',
    );
    asOf(
      'essaim_queue_depth',
      'Jobs that wait, run or are delayed in the queue of a listener.',
      async (gauge) => {
        const depths = await Promise.all(listeners.map((listener) => queues.depth(listener)));
        listeners.forEach((listener, at) => gauge.set({ listener }, depths[at]!));
      },
      'listener',
    );
  }

  /** Loads what counts, and counts from now on. */
  static async open(db: Database, queues: Queues, listeners: readonly string[]): Promise<Metrics> {
    const metrics = new Metrics(await import('prom-client'), db, queues, listeners);
    setObserver(metrics);
    return metrics;
  }

  readonly job: Observer['job'] = (listener, outcome, seconds) => this.jobs.observe({ listener, outcome }, seconds);
  readonly delivery: Observer['delivery'] = (channel, outcome, seconds) =>
    this.deliveries.observe({ channel, outcome }, seconds);
  readonly inbound: Observer['inbound'] = (outcome) => this.inboundMails.inc({ outcome: outcome.toLowerCase() });
  readonly mailboxFailure: Observer['mailboxFailure'] = (kind) =>
    this.mailboxFailures.inc({ kind: kind.toLowerCase() });

  /** Everything in Prometheus's text format, and its content type. */
  async text(): Promise<{ contentType: string; body: string }> {
    return { contentType: this.registry.contentType, body: await this.registry.metrics() };
  }
}

/** One look's worth: what cannot be read just now is left as it was, and the rest still answers. */
function gathered(collect: (gauge: Gauge) => Promise<void>): (this: Gauge) => Promise<void> {
  return function (this: Gauge) {
    return collect(this).catch(() => undefined);
  };
}

async function counted(db: Database, gauge: Gauge, listeners: readonly string[], which: string): Promise<void> {
  const rows: { listener: string; count: number }[] = await db.source.query(
    `SELECT listener, count(*)::int AS count FROM event_handling WHERE ${which} GROUP BY listener`,
  );
  const counts = new Map(rows.map(({ listener, count }) => [listener, count]));
  for (const listener of listeners) gauge.set({ listener }, counts.get(listener) ?? 0);
}
