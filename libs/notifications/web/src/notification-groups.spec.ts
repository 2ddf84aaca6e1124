import { expect, it } from '@jest/globals';
import { groupNotifications } from './notification-groups.ts';

const news = (id: string, createdAt: string, project?: string) => ({
  id,
  createdAt,
  project: project ? { id: project } : null,
});
const shapeOf = (...all: ReturnType<typeof news>[]) =>
  groupNotifications(all, new Date('2026-11-22T13:00:00Z'), 'Europe/Paris').map(({ when, subjects }) => [
    when,
    subjects.map(({ notifications }) => notifications.map(({ id }) => id)),
  ]);

it('puts what happened to one project on one day together, where its newest word is', () => {
  expect(
    shapeOf(
      news('d', '2026-11-22T12:00:00Z', 'siege'),
      news('c', '2026-11-22T11:00:00Z', 'voisins'),
      news('b', '2026-11-22T10:00:00Z', 'siege'),
      news('a', '2026-11-21T10:00:00Z', 'siege'),
    ),
  ).toEqual([
    ['2026-11-22', [['d', 'b'], ['c']]],
    ['2026-11-21', [['a']]],
  ]);
});

it('keeps apart what is about no project', () => {
  expect(shapeOf(news('b', '2026-11-22T12:00:00Z'), news('a', '2026-11-22T11:00:00Z'))).toEqual([
    ['2026-11-22', [['b'], ['a']]],
  ]);
});

it('counts days as the reader does', () => {
  expect(shapeOf(news('a', '2026-11-21T23:30:00Z')).map(([when]) => when)).toEqual(['2026-11-22']);
});

it('has one heading a month for what is older than a week', () => {
  const groups = shapeOf(
    news('d', '2026-11-16T12:00:00Z'),
    news('c', '2026-11-13T12:00:00Z', 'voisins'),
    news('b', '2026-11-02T12:00:00Z', 'voisins'),
    news('a', '2026-10-31T12:00:00Z'),
  );
  expect(groups).toEqual([
    ['2026-11-16', [['d']]],
    ['2026-11', [['c', 'b']]],
    ['2026-10', [['a']]],
  ]);
});
