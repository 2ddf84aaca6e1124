import { describe, expect, it } from '@jest/globals';
import { adviceFor, type AdviceFacts } from './advice.ts';

const cases: [string, Partial<AdviceFacts>, string[]][] = [
  ['the same idea here is to be joined', { nearness: 'SAME' }, ['JOIN', 'FEDERATE']],
  ['the same idea within reach is to be joined', { nearness: 'NEAR' }, ['JOIN', 'FEDERATE']],
  ['the same idea elsewhere is to be adapted, or federated with', { nearness: 'FAR' }, ['ADAPT', 'FEDERATE']],
  ['without a known place: adapt and federate only', { nearness: 'UNKNOWN' }, ['ADAPT', 'FEDERATE']],
  ['without a known place, related ones too', { nearness: 'UNKNOWN', kind: 'RELATED' }, ['ADAPT', 'FEDERATE']],
  ['an unclaimed listing here has nobody to answer', { nearness: 'SAME', claimed: false }, ['FOLLOW', 'ADAPT']],
  ['an unclaimed listing elsewhere', { nearness: 'FAR', claimed: false }, ['ADAPT']],
  ['an unclaimed listing, place unknown', { nearness: 'UNKNOWN', claimed: false }, ['ADAPT']],
  ['what has ended can still be adapted', { nearness: 'SAME', closed: true }, ['ADAPT']],
  [
    'another idea here for the same people: they should meet',
    { nearness: 'NEAR', kind: 'RELATED', samePublic: true },
    ['INTRODUCE', 'FOLLOW'],
  ],
  ['another idea here for others', { nearness: 'SAME', kind: 'RELATED' }, ['FOLLOW', 'INTRODUCE']],
  [
    'another idea far away, for the same people too',
    { nearness: 'FAR', kind: 'RELATED', samePublic: true },
    ['FOLLOW', 'INTRODUCE'],
  ],
  ['the same idea far away, for the same people', { nearness: 'FAR', samePublic: true }, ['ADAPT', 'FEDERATE']],
  ['a related one far away', { nearness: 'FAR', kind: 'RELATED' }, ['FOLLOW', 'INTRODUCE']],
  ['a related listing: nobody to be introduced to', { nearness: 'FAR', kind: 'RELATED', claimed: false }, ['FOLLOW']],
];

describe('advice', () => {
  it.each(cases)('%s', (_, facts, advice) => {
    expect(
      adviceFor({ kind: 'SAME_IDEA', nearness: 'FAR', claimed: true, closed: false, samePublic: false, ...facts }),
    ).toEqual(advice);
  });

  it('is never empty, and never to join or federate with a listing', () => {
    for (const kind of ['SAME_IDEA', 'RELATED'] as const)
      for (const nearness of ['SAME', 'NEAR', 'FAR', 'UNKNOWN'] as const)
        for (const closed of [true, false])
          for (const samePublic of [true, false]) {
            const advice = adviceFor({ kind, nearness, claimed: false, closed, samePublic });
            expect(advice.length).toBeGreaterThan(0);
            expect(advice).not.toContain('JOIN');
            expect(advice).not.toContain('FEDERATE');
            expect(advice).not.toContain('INTRODUCE');
          }
  });
});
