import { describe, expect, it } from '@jest/globals';
import { Any, MoreThan } from 'typeorm';
import { aDatabase } from '../testing.ts';
import type { Tx } from './database.ts';
import { loadersIn } from './loaders-in.ts';
import { PREPARED, prepared } from './preparing-client.ts';
import { DomainEvent } from '../events/domain-event.entity.ts';
import { newId } from '../ids.ts';

describe('A transaction', () => {
  it('has what is asked side by side take turns, and is undone as a whole where one of it fails', async () => {
    const db = await aDatabase();
    const insert = (tx: Tx, key: string) => tx.query(`INSERT INTO attempt (key, points) VALUES ($1, 1)`, [key]);
    let [atWork, most] = [0, 0];
    await db.write(async (tx) => {
      const connection = (await tx.queryRunner!.connect()) as { query: (...asked: unknown[]) => Promise<unknown> };
      const query = connection.query.bind(connection);
      connection.query = (...asked) => {
        most = Math.max(most, ++atWork);
        return query(...asked).finally(() => atWork--);
      };
      await Promise.all([insert(tx, 'a'), insert(tx, 'b'), insert(tx, 'c')]);
      connection.query = query;
    });
    expect(most).toBe(1);
    await expect(
      db.write((tx) => Promise.all([insert(tx, 'd'), insert(tx, 'a'), insert(tx, 'e')])),
    ).rejects.toMatchObject({ code: '23505' });
    expect(await db.source.query('SELECT key FROM attempt ORDER BY key')).toEqual([
      { key: 'a' },
      { key: 'b' },
      { key: 'c' },
    ]);
  });

  it('reads once what several ask for at the same time', async () => {
    const db = await aDatabase();
    const asked: (readonly string[])[] = [];
    const length = (tx: Tx, word: string) =>
      loadersIn(tx)
        .of('test.length', async (words: readonly string[]) => {
          asked.push(words);
          return words.map((each) => each.length);
        })
        .load(word);
    expect(await db.write((tx) => Promise.all(['a', 'bc', 'a'].map((word) => length(tx, word))))).toEqual([1, 2, 1]);
    expect(await db.write((tx) => length(tx, 'a'))).toBe(1);
    expect(asked).toEqual([['a', 'bc'], ['a']]); // and again in another transaction
  });
});

describe('A connection', () => {
  it('reads once and plans in general what is marked, what looks one row up and what writes one, and not what hangs on its values', async () => {
    const db = await aDatabase();
    const marked = prepared('SELECT count(*) FROM attempt WHERE key = $1');
    const plans = await db.write(async (tx) => {
      for (const key of 'abcdefg') {
        await tx.query(marked, [key]);
        await tx.find(DomainEvent, { where: { id: Any([newId()]) }, comment: PREPARED });
        await tx.findOneBy(DomainEvent, { id: newId() });
        await tx.findOne(DomainEvent, { where: { id: newId(), name: key }, lock: { mode: 'pessimistic_write' } });
        await tx.insert(DomainEvent, { ...new DomainEvent(), name: key, payload: {} as never });
        await tx.insert(
          DomainEvent,
          ['one', 'other'].map((name) => ({ ...new DomainEvent(), name, payload: {} as never })),
        );
        await tx.findOneBy(DomainEvent, { occurredAt: MoreThan(new Date()) });
        await tx.find(DomainEvent, { where: { name: key }, order: { sequence: 'ASC' }, take: 1 });
        await tx.query('SELECT count(*) FROM attempt WHERE key > $1', [key]);
      }
      return tx.query<{ statement: string; planned: boolean }[]>(
        'SELECT statement, generic_plans > 0 AS planned FROM pg_prepared_statements ORDER BY prepare_time',
      );
    });
    const lookup = (ending: string) => expect.stringMatching(new RegExp(`^SELECT .* FROM "domain_event" .*${ending}$`));
    expect(plans).toEqual([
      { statement: marked, planned: true },
      { statement: expect.stringMatching(/^\/\* prepared \*\/ SELECT .* = ANY\(\$1\)/), planned: expect.any(Boolean) },
      { statement: lookup('= \\$1\\)\\) LIMIT 1'), planned: true },
      { statement: lookup('LIMIT 1 FOR UPDATE'), planned: true },
      { statement: expect.stringMatching(/^INSERT INTO "domain_event"/), planned: true },
    ]);
  });
});

describe('a test database', () => {
  it('has the tables of the platform and is not shared', async () => {
    const [one, other] = await Promise.all([aDatabase(), aDatabase()]);
    await one.source.query(`INSERT INTO attempt (key, points) VALUES ('a', 1)`);
    expect(await one.source.query('SELECT count(*)::int AS count FROM attempt')).toEqual([{ count: 1 }]);
    expect(await other.source.query('SELECT count(*)::int AS count FROM attempt')).toEqual([{ count: 0 }]);
  });
});
