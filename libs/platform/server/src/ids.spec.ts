import { describe, expect, it } from '@jest/globals';
import { newId, newIds } from './ids.ts';

describe('Ids of many rows', () => {
  it('are as many UUIDs of version 7, none twice, in their order', () => {
    const ids = newIds(5_000);
    expect(new Set(ids).size).toBe(5_000);
    expect(ids.toSorted()).toEqual(ids);
    for (const id of [ids[0], ids.at(-1)])
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newIds(0)).toEqual([]);
  });

  it('lie where those lie that are made one by one', () => {
    const [before, [one], after] = [newId(), newIds(1), newId()];
    // The first 48 bits are the moment, in milliseconds.
    const moment = (id: string) => parseInt(id.replace('-', '').slice(0, 12), 16);
    expect(moment(one!)).toBeGreaterThanOrEqual(moment(before));
    expect(moment(one!)).toBeLessThanOrEqual(moment(after));
  });
});
