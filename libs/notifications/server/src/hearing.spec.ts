import { expect, it } from '@jest/globals';
import { hears, levelOf, levelsHearing, watchLevels, type Reach, type Wish } from './hearing.ts';

it('lets the most particular wish decide, whether it asks for more or for less', () => {
  const wishes: Wish[] = [
    { kind: 'TERRITORY', level: 'ALL' },
    { kind: 'SEARCH', level: 'PARTICIPATING' },
    { kind: 'ORGANISATION', level: 'MENTIONS' },
    { kind: 'FEDERATION', level: 'ALL' },
    { kind: 'PROJECT', level: 'NONE' },
  ];
  const order = [...wishes].reverse();
  expect(order.map((_wish, skipped) => levelOf(order.slice(skipped), 'NONE'))).toEqual([
    'NONE',
    'ALL',
    'MENTIONS',
    'PARTICIPATING',
    'ALL',
  ]);
  expect(levelOf([], 'MENTIONS')).toBe('MENTIONS');
});

it('lets the more curious of two equally particular wishes win', () => {
  const two: Wish[] = [
    { kind: 'PROJECT', level: 'NONE' },
    { kind: 'PROJECT', level: 'PARTICIPATING' },
  ];
  expect(levelOf(two, 'ALL')).toBe('PARTICIPATING');
});

it('has each level hear all that the one below hears', () => {
  const heard = (level: (typeof watchLevels)[number]) =>
    (['MENTIONS', 'PARTICIPATING', 'ALL'] satisfies Reach[]).filter((reach) => hears(level, reach));
  expect(watchLevels.map(heard)).toEqual([
    ['MENTIONS', 'PARTICIPATING', 'ALL'],
    ['MENTIONS', 'PARTICIPATING'],
    ['MENTIONS'],
    [],
  ]);
  expect(levelsHearing('PARTICIPATING')).toEqual(['ALL', 'PARTICIPATING']);
});
