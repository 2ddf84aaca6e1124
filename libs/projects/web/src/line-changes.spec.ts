import { expect, it } from '@jest/globals';
import { type ChangedLine, foldedStretches } from './line-changes.tsx';

const same = (count: number): ChangedLine[] =>
  Array.from({ length: count }, (_, at) => ({ kind: 'SAME', text: `${at}` }));
const told = (lines: ChangedLine[]) =>
  foldedStretches(lines, 2).map(({ folded, lines: { length } }) => [folded, length]);

it('folds what is far from any change, and keeps two lines on each side of one', () => {
  expect(told([...same(10), { kind: 'ADDED', text: 'x' }, ...same(10)])).toEqual([
    [true, 8],
    [false, 5],
    [true, 8],
  ]);
});

it('does not fold a stretch that would be shorter than its button', () => {
  expect(told([...same(5), { kind: 'REMOVED', text: 'x' }])).toEqual([
    [false, 3],
    [false, 3],
  ]);
});
