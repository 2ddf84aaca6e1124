import { expect, it } from '@jest/globals';
import type { Database, Tx } from '../database/database.ts';
import type { DomainEvent } from '../events/domain-event.entity.ts';
import { Listener, TransactionalListener } from '../events/listener.ts';
import { factsOf, jobsApart, jobsOf } from './listener-jobs.ts';

class Letters extends Listener {
  readonly name = 'letters';
  readonly hears = [];
  handle(_event: DomainEvent): Promise<void> {
    return Promise.resolve();
  }
}

class Counts extends TransactionalListener {
  readonly name = 'counts';
  readonly hears = [];
  override readonly together = 3;
  declare protected readonly db: Database;
  protected handleIn(_tx: Tx, _event: DomainEvent): Promise<void> {
    return Promise.resolve();
  }
}

const facts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const carried = (jobs: ReturnType<typeof jobsOf>) => jobs.map(({ data }) => data.eventIds.join(''));

it('carries as many facts in a job as a listener handles together, in their order', () => {
  expect(carried(jobsOf(new Counts(), facts))).toEqual(['abc', 'def', 'g']);
  expect(carried(jobsOf(new Letters(), facts))).toEqual(facts);
  expect(carried(jobsApart(new Counts(), facts))).toEqual(facts);
});

it('is understood as a version before this one put it into the queue', () => {
  expect(factsOf({ eventId: 'a' })).toEqual(['a']);
  expect(factsOf({ eventIds: ['a', 'b'] })).toEqual(['a', 'b']);
});

it('is the same job for the same facts alone, so that what is handed over twice is in the queue once', () => {
  const idsOf = (...eventIds: string[]) => jobsOf(new Counts(), eventIds).map(({ id }) => id);
  expect(idsOf('a', 'b', 'c')).toEqual(idsOf('a', 'b', 'c'));
  const all = [['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'c'], ['b'], ['b', 'c']].map((ids) => idsOf(...ids)[0]);
  expect(new Set(all).size).toBe(all.length);
  expect(idsOf('a')).toEqual(jobsApart(new Counts(), ['a']).map(({ id }) => id));
});
