import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Broadcast } from '../broadcast/broadcast.ts';
import type { Database, Tx } from '../database/database.ts';
import { startListening } from '../queue/listener-workers.ts';
import { GivenUp, Postponed } from '../queue/outcomes.ts';
import { Queues, type QueueBackend } from '../queue/queues.ts';
import { aDatabase, anEmptyRedis, describeOnRedis, type TestDatabase } from '../testing.ts';
import { DeadLetters } from './dead-letters.ts';
import type { DomainEvent } from './domain-event.entity.ts';
import { EventLog } from './event-log.ts';
import { EventRelay } from './event-relay.ts';
import { Listener, TransactionalListener } from './listener.ts';
import { untilNothingIsOwed } from './owed.ts';
import { ReplayEvents } from './replay-events.ts';
import { newId } from '../ids.ts';

/** A parcel was handed on, somewhere in this story. */
class ParcelMoved {
  static readonly event = 'test.parcel_moved';
  constructor(
    readonly parcelId: string,
    readonly step: number,
  ) {}
}

/** Someone told of a parcel's move. */
class MoveNoted {
  static readonly event = 'test.move_noted';
  constructor(readonly parcelId: string) {}
}

const facts = new EventLog();
const move = (db: Database, parcelId: string, ...steps: number[]) =>
  db.write((tx) => facts.record(tx, null, ...steps.map((step) => new ParcelMoved(parcelId, step))));

/** Keeps what it heard, in the order in which it heard it. */
class Ledger extends Listener {
  readonly hears = [ParcelMoved.event];
  override readonly retry = { attempts: 2, backoffMs: 10 };
  readonly heard: { parcelId: string; step: number }[] = [];
  override readonly concurrency: number = 1;
  readonly name: string;
  private readonly act: (step: number, attempt: number) => void;
  private readonly attempts = new Map<string, number>();

  constructor(name = 'ledger', act: (step: number, attempt: number) => void = () => undefined) {
    super();
    this.name = name;
    this.act = act;
  }

  async handle({ id, payload }: DomainEvent): Promise<void> {
    const { parcelId, step } = payload as unknown as ParcelMoved;
    const attempt = (this.attempts.get(id) ?? 0) + 1;
    this.attempts.set(id, attempt);
    this.act(step, attempt);
    this.heard.push({ parcelId, step });
  }
}

/** Writes its effect down with the note that it was had, and tells of it. */
class Register extends TransactionalListener {
  readonly name = 'register';
  readonly hears = [ParcelMoved.event];
  protected readonly db: Database;
  constructor(db: Database) {
    super();
    this.db = db;
  }

  protected async handleIn(tx: Tx, { payload }: DomainEvent): Promise<void> {
    await facts.record(tx, null, new MoveNoted(String(payload['parcelId'])));
  }
}

/** Takes many facts in one transaction, and cannot bear some. */
class Choosy extends Register {
  override readonly together = 8;
  override readonly retry = { attempts: 3, backoffMs: 10 };
  readonly refused: number[] = [];
  protected override async handleIn(tx: Tx, event: DomainEvent): Promise<void> {
    const step = Number(event.payload['step']);
    if (step % 5 === 0) {
      this.refused.push(step);
      throw new Error(`Not ${step}`);
    }
    await super.handleIn(tx, event);
  }
}

const working: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(working.splice(0).map((stop) => stop())));

/** A worker at work over a database and a queue backend of its own; errors are part of these stories. */
async function aWorker(db: TestDatabase, backend: QueueBackend, ...listeners: Listener[]) {
  const broadcast = new Broadcast(db.url, undefined, () => undefined);
  const work = startListening(db, new Queues(backend, () => undefined), broadcast, listeners, () => undefined);
  let ended: Promise<void> | undefined;
  const stop = () => (ended ??= work.stop().then(() => broadcast.close()));
  working.push(stop);
  return { stop };
}

const count = async (db: Database, sql: string): Promise<number> =>
  Number((await db.source.query(`SELECT count(*) AS count FROM ${sql}`))[0].count);

describe('What happened is handed over', () => {
  it('in rounds that leave time for more to come together, while things go on happening', async () => {
    const db = await aDatabase();
    const queues = new Queues({ kind: 'postgres', url: db.url }, () => undefined);
    const relay = new EventRelay(db, queues, [new Ledger()], () => undefined);
    const rounds: { began: number; moved: number }[] = [];
    const round = relay.round.bind(relay);
    relay.round = async () => {
      const began = performance.now();
      const moved = await round();
      rounds.push({ began, moved });
      return moved;
    };
    relay.start();
    while (rounds.length < 12) await move(db, newId(), 1);
    await relay.stop();
    await queues.close();
    const apart = rounds.slice(1).flatMap(({ began }, at) => (rounds[at]!.moved ? [began - rounds[at]!.began] : []));
    // A timer may ring a millisecond early, and a slow machine only takes longer.
    expect(Math.min(...apart)).toBeGreaterThan(18);
  });

  it('in the order in which it was committed, though transactions overlap and several relays run', async () => {
    const db = await aDatabase();
    const ledger = new Ledger();
    const first = await aWorker(db, { kind: 'postgres', url: db.url }, ledger);
    const others = [new Ledger(), new Ledger()];
    for (const other of others) await aWorker(db, { kind: 'postgres', url: db.url }, other);
    const parcels = Array.from({ length: 4 }, newId);
    await Promise.all(
      parcels.map(async (parcelId, at) => {
        for (let step = 1; step <= 20; step++) {
          if (at === 0 && step === 10) await first.stop(); // whoever led is followed by another
          await move(db, parcelId, step);
        }
      }),
    );
    await untilNothingIsOwed(db);
    const { rows } = { rows: await db.source.query(`SELECT payload FROM domain_event ORDER BY sequence`) };
    expect(rows).toHaveLength(80);
    const stepsOf = (heard: readonly ParcelMoved[], parcelId: string) =>
      heard.filter((each) => each.parcelId === parcelId).map(({ step }) => step);
    for (const parcelId of parcels) {
      for (const { heard } of [ledger, ...others]) {
        const steps = stepsOf(heard, parcelId);
        expect(steps).toEqual(steps.toSorted((one, other) => one - other));
      }
      const all = [ledger, ...others].flatMap(({ heard }) => stepsOf(heard, parcelId));
      expect(all.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    }
  });

  it('so that a fact waits for one before it about the same thing whose transaction is still open', async () => {
    const db = await aDatabase();
    const [parcelId, another] = [newId(), newId()];
    const order: number[] = [];
    let second: Promise<unknown> = Promise.resolve();
    await db.write(async (tx) => {
      await facts.record(tx, null, new ParcelMoved(parcelId, 1));
      second = move(db, parcelId, 2).then(() => order.push(2));
      await move(db, another, 1); // what is about something else does not wait
      order.push(1);
    });
    await second;
    expect(order).toEqual([1, 2]);
    const rows = await db.source.query(
      `SELECT payload->>'step' AS step FROM domain_event WHERE payload->>'parcelId' = $1 ORDER BY sequence`,
      [parcelId],
    );
    expect(rows).toEqual([{ step: '1' }, { step: '2' }]);
  });

  it('by another relay when the one that leads is gone without a word, or hangs', async () => {
    const db = await aDatabase();
    const frozen = db.source.createQueryRunner();
    await frozen.connect();
    await frozen.query('SELECT pg_advisory_lock(7216202)'); // it leads, and does nothing
    const ledger = new Ledger();
    await aWorker(db, { kind: 'postgres', url: db.url }, ledger);
    await move(db, newId(), 1);
    await untilNothingIsOwed(db);
    expect(ledger.heard).toHaveLength(1);
    await expect(frozen.query('SELECT 1')).rejects.toThrow();
    await frozen.release();
  }, 30_000);

  it('again where the queue lost it, and where the clock was set back meanwhile', async () => {
    const db = await aDatabase();
    const parcel = newId();
    await move(db, parcel, 1, 2);
    // Handed over once to a queue that is no more; the second time by a clock an hour ahead.
    const ledger = new Ledger();
    const queues = new Queues({ kind: 'postgres', url: db.url }, () => undefined);
    const relay = new EventRelay(db, queues, [ledger], () => undefined);
    await relay.round();
    await relay.stop();
    await queues.queue('ledger').obliterate({ force: true });
    await queues.close();
    await db.source.query(`UPDATE event_handling SET again_at = now() + interval '1 hour' * (row_number - 1) FROM
      (SELECT event_id AS id, row_number() OVER (ORDER BY sequence) FROM event_handling) AS numbered WHERE event_id = id`);
    await aWorker(db, { kind: 'postgres', url: db.url }, ledger);
    await untilNothingIsOwed(db);
    expect(ledger.heard.map(({ step }) => step).toSorted()).toEqual([1, 2]);
  });

  it('at once by whoever leads next, where the one before died between its mark and the queue', async () => {
    const db = await aDatabase();
    await move(db, newId(), 1, 2);
    const queues = new Queues({ kind: 'postgres', url: db.url }, () => undefined);
    const relays = [1, 2].map(() => new EventRelay(db, queues, [new Ledger()], () => undefined));
    await relays[0]!.round();
    await queues.queue('ledger').obliterate({ force: true }); // as if they had never come there
    await relays[0]!.round();
    expect(await queues.depth('ledger')).toBe(0);
    await relays[0]!.stop();
    await relays[1]!.round();
    expect(await queues.depth('ledger')).toBe(2);
    await relays[1]!.stop();
    await queues.close();
  });

  it('oldest first, though the older one was lost meanwhile', async () => {
    const db = await aDatabase();
    const ledger = new Ledger();
    const queues = new Queues({ kind: 'postgres', url: db.url }, () => undefined);
    const relay = new EventRelay(db, queues, [ledger], () => undefined);
    const parcel = newId();
    await move(db, parcel, 1);
    await relay.round();
    await queues.queue('ledger').obliterate({ force: true });
    await db.source.query('UPDATE event_handling SET again_at = now()');
    await relay.stop();
    await move(db, parcel, 2);
    await relay.round();
    await relay.stop();
    await queues.close();
    await aWorker(db, { kind: 'postgres', url: db.url }, ledger);
    await untilNothingIsOwed(db);
    expect(ledger.heard.map(({ step }) => step)).toEqual([1, 2]);
  });

  it('without waiting for those who are at work on something', async () => {
    const db = await aDatabase();
    const queues = new Queues({ kind: 'postgres', url: db.url }, () => undefined);
    const relay = new EventRelay(db, queues, [new Ledger()], () => undefined);
    await move(db, newId(), 1);
    await relay.round();
    await db.source.query('UPDATE event_handling SET again_at = now()');
    await db.write(async (tx) => {
      await tx.query('UPDATE event_handling SET handled_at = now()'); // it takes long
      await move(db, newId(), 2);
      expect(await relay.round()).toBe(1);
    });
    expect(await queues.depth('ledger')).toBe(2);
    await relay.stop();
    await queues.close();
  });
});

const backends: [string, typeof describe.skip, (db: TestDatabase) => Promise<QueueBackend>][] = [
  ['PostgreSQL', describe, async (db) => ({ kind: 'postgres', url: db.url })],
  ['Redis', describeOnRedis, async () => ({ kind: 'redis', url: await anEmptyRedis() })],
];

for (const [name, describeHere, backendOf] of backends)
  describeHere(`On ${name}, a job`, () => {
    it('that always fails becomes a dead letter and holds nobody up; mended, it is tried again', async () => {
      const db = await aDatabase();
      let mended = false;
      const ledger = new Ledger('ledger', (step) => {
        if (step === 1 && !mended) throw new Error('poison');
      });
      await aWorker(db, await backendOf(db), ledger);
      const parcel = newId();
      await move(db, parcel, 1, 2, 3);
      await untilNothingIsOwed(db);
      expect(ledger.heard.map(({ step }) => step)).toEqual([2, 3]);

      const letters = new DeadLetters(db);
      const [letter, ...more] = await letters.list();
      expect(more).toEqual([]);
      expect(letter).toMatchObject({
        listener: 'ledger',
        event: 'test.parcel_moved',
        payload: { parcelId: parcel, step: 1 },
        attempts: 2,
        failure: expect.stringContaining('Error: poison'),
      });
      mended = true;
      expect(await letters.retry('ledger:00000000-0000-7000-8000-000000000000')).toBe(false);
      expect(await letters.retry(letter!.id)).toBe(true);
      await untilNothingIsOwed(db);
      expect(ledger.heard.map(({ step }) => step)).toEqual([2, 3, 1]);
      expect(await letters.count()).toBe(0);
    });

    it('about many facts is done for all but those at fault: each of these is tried by itself, and given up', async () => {
      const db = await aDatabase();
      const parcels = Array.from({ length: 12 }, newId);
      for (const [at, parcel] of parcels.entries()) await move(db, parcel, at + 1);
      const choosy = new Choosy(db);
      const { stop } = await aWorker(db, await backendOf(db), choosy);
      await untilNothingIsOwed(db);
      await stop();
      expect(await count(db, `domain_event WHERE name = 'test.move_noted'`)).toBe(10);
      expect(await count(db, `event_handling WHERE listener = 'register' AND handled_at IS NOT NULL`)).toBe(10);
      const letters = await new DeadLetters(db).list();
      expect(letters.map(({ failure, attempts }) => [failure.split('\n')[0], attempts]).sort()).toEqual([
        ['Error: Not 10', 3],
        ['Error: Not 5', 3],
      ]);
      // With the others, alone after them, and then as often as any job: each time by itself, or first beside the other at fault.
      const refused = choosy.refused.filter((step) => step === 5).length;
      expect([5, 6, 7, 8]).toContain(refused);
    });

    it('that can never succeed is given up at once, and one that is not at fault loses no attempt', async () => {
      const db = await aDatabase();
      const attempts: number[] = [];
      const ledger = new Ledger('ledger', (step, attempt) => {
        if (step === 1) throw new GivenUp('never');
        attempts.push(attempt);
        if (attempt <= 4) throw new Postponed(50);
      });
      await aWorker(db, await backendOf(db), ledger);
      await move(db, newId(), 1, 2);
      await untilNothingIsOwed(db);
      expect(attempts).toEqual([1, 2, 3, 4, 5]); // more than its two
      expect(await new DeadLetters(db).list()).toMatchObject([{ payload: { step: 1 }, attempts: 1 }]);
    });

    it('that finds what it needs away rests with the hand that held it, and keeps nobody else waiting', async () => {
      const db = await aDatabase();
      let attempts = 0;
      class Pair extends Ledger {
        override readonly concurrency = 2;
      }
      const ledger = new Pair('ledger', (step) => {
        if (step !== 1) return;
        attempts++;
        throw new Postponed(60_000);
      });
      await aWorker(db, await backendOf(db), ledger);
      const parcel = newId();
      for (let step = 1; step <= 20; step++) {
        await move(db, parcel, step);
        while (step > 1 && !ledger.heard.some((each) => each.step === step)) await pause(5);
      }
      expect(attempts).toBe(1);
    });

    it('at work when its process is told to stop is finished, or put back for another', async () => {
      const db = await aDatabase();
      const backend = await backendOf(db);
      let begin: () => void;
      const begun = new Promise<void>((resolve) => (begin = resolve));
      let slow = true;
      let letGo = () => undefined as void;
      class Slow extends Ledger {
        override async handle(event: DomainEvent): Promise<void> {
          const { step } = event.payload as unknown as ParcelMoved;
          if (step === 1) begin();
          if (slow && step === 1) await pause(300);
          if (slow && step === 2) await new Promise<void>((resolve) => (letGo = resolve)); // it takes too long
          await super.handle(event);
        }
        override readonly concurrency = 2;
      }
      const ledger = new Slow();
      const first = await aWorker(db, backend, ledger);
      await move(db, newId(), 1, 2);
      await begun;
      await first.stop();
      expect(ledger.heard.map(({ step }) => step)).toEqual([1]);
      slow = false;
      const from = performance.now();
      await aWorker(db, backend, ledger);
      await untilNothingIsOwed(db);
      expect(ledger.heard.map(({ step }) => step)).toEqual([1, 2]);
      expect(performance.now() - from).toBeLessThan(5_000); // nobody waited for a lock to run out
      letGo();
    }, 30_000);
  });

describeOnRedis('A Redis that lost everything', () => {
  it('is filled again at once from what is owed', async () => {
    const db = await aDatabase();
    const url = await anEmptyRedis();
    const ledger = new Ledger();
    const queues = new Queues({ kind: 'redis', url }, () => undefined);
    const relay = new EventRelay(db, queues, [ledger], () => undefined);
    await move(db, newId(), 1, 2, 3);
    await relay.round();
    expect(await queues.depth('ledger')).toBe(3);
    await relay.stop();
    await queues.close();
    await anEmptyRedis();
    const from = performance.now();
    await aWorker(db, { kind: 'redis', url }, ledger);
    await untilNothingIsOwed(db);
    expect(ledger.heard.map(({ step }) => step)).toEqual([1, 2, 3]);
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});

describe('Facts heard again', () => {
  it('are the same facts: what a listener records of them is recorded once', async () => {
    const db = await aDatabase();
    const register = new Register(db);
    const ledger = new Ledger();
    await aWorker(db, { kind: 'postgres', url: db.url }, register, ledger);
    const before = new Date();
    await move(db, newId(), 1, 2);
    await untilNothingIsOwed(db);
    expect(await count(db, `domain_event WHERE name = '${MoveNoted.event}'`)).toBe(2);

    const replay = new ReplayEvents(db);
    expect(await replay.since(new Date(), [register])).toBe(0);
    expect(await replay.since(before, [register, ledger])).toBe(4);
    await untilNothingIsOwed(db);
    expect(ledger.heard.map(({ step }) => step).toSorted()).toEqual([1, 1, 2, 2]);
    expect(await count(db, `domain_event WHERE name = '${MoveNoted.event}'`)).toBe(2);
  });
});
