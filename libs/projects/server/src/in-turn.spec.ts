import { expect, it } from '@jest/globals';
import { inTurn } from './in-turn.ts';

it('long work lets others have their turn, keeps its order, and passes on what goes wrong', async () => {
  const seen: string[] = [];
  const other = new Promise<void>((done) => setTimeout(() => (seen.push('someone else'), done()), 1));
  const pieces = ['first', 'second', 'third'].map((name) =>
    inTurn(() => {
      const until = performance.now() + 20;
      while (performance.now() < until); // as a long text would
      seen.push(name);
      if (name === 'second') throw new Error('torn');
      return name;
    }),
  );
  const outcomes = await Promise.allSettled([...pieces, other]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(seen.filter((name) => name !== 'someone else')).toEqual(['first', 'second', 'third']);
  expect(seen.indexOf('someone else')).toBeLessThan(3);
});
