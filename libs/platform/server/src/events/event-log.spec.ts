import { expect, it } from '@jest/globals';
import { at } from '../clock.ts';
import { newId } from '../ids.ts';
import { aDatabase } from '../testing.ts';
import { causedBy } from './cause.ts';
import { EventLog } from './event-log.ts';

/** Someone was told of something. */
class Told {
  static readonly event = 'test.told';
  constructor(readonly personId: string) {}
}

it('Facts noted while others are handled come from those, at their moments, though all are recorded together, and once', async () => {
  const db = await aDatabase();
  const facts = new EventLog();
  const [ana, bo] = [newId(), newId()];
  const [morning, evening] = [new Date('2026-11-26T08:00:00Z'), new Date('2026-11-26T19:00:00Z')];
  const [first, second] = [newId(), newId()];
  const noted = (cause: string, moment: Date, whom: string) =>
    causedBy({ event: { id: cause }, listener: 'herald' }, () => at(moment, () => facts.note(null, new Told(whom))));
  const all = () => [...noted(first, morning, ana), ...noted(second, evening, bo)];
  await db.write((tx) => facts.recordNoted(tx, all()));
  await db.write((tx) => facts.recordNoted(tx, all())); // handled again after a crash
  const rows = await db.source.query('SELECT payload, cause_id, occurred_at FROM domain_event ORDER BY sequence');
  expect(rows).toEqual([
    { payload: { personId: ana }, cause_id: first, occurred_at: morning },
    { payload: { personId: bo }, cause_id: second, occurred_at: evening },
  ]);
});
