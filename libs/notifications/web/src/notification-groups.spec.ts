import { expect, it } from '@jest/globals';
import { groupNotifications } from './notification-groups.ts';

const news = (id: string, createdAt: string, subject = id) => ({ id, createdAt, subject: { id: subject } });
const shapeOf = (...all: ReturnType<typeof news>[]) =>
  groupNotifications(all, new Date('2026-11-22T13:00:00Z'), 'Europe/Paris').map(({ when, subjects }) => [
    when,
    subjects.map(({ notifications }) => notifications.map(({ id }) => id)),
  ]);

it('puts all that happened to one project together, where its newest word is', () => {
  expect(
    shapeOf(
      news('d', '2026-11-22T12:00:00Z', 'siege'),
      news('c', '2026-11-22T11:00:00Z', 'voisins'),
      news('b', '2026-11-21T10:00:00Z', 'federation'),
      news('a', '2026-11-20T10:00:00Z', 'siege'),
    ),
  ).toEqual([
    ['2026-11-22', [['d', 'a'], ['c']]],
    ['2026-11-21', [['b']]],
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
