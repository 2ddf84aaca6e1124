import { describe, expect, it } from '@jest/globals';
import { changesByProject, countNews, isQuiet, lastSignOf, sinceOf } from './portfolio.ts';

const followed = (updatedAt: string, ...signs: string[]) => ({
  stage: 'ACTIVE' as const,
  updatedAt,
  activity: { nodes: signs.map((createdAt) => ({ createdAt })) },
});

describe('since last Monday', () => {
  it.each([
    ['a Sunday', '2026-11-22T13:00:00Z', '2026-11-16T00:00:00.000Z'],
    ['a Tuesday', '2026-11-17T00:00:00Z', '2026-11-16T00:00:00.000Z'],
    ['a Monday, when it is the one before', '2026-11-16T09:00:00Z', '2026-11-09T00:00:00.000Z'],
    ['the first days of a year', '2027-01-01T12:00:00Z', '2026-12-28T00:00:00.000Z'],
  ])('is counted from %s', (_, now, since) => {
    expect(sinceOf('monday', new Date(now))).toBe(since);
  });

  it('can be a month or three, and stays the same all day long', () => {
    expect(sinceOf('month', new Date('2026-11-22T13:00:00Z'))).toBe('2026-10-23T00:00:00.000Z');
    expect(sinceOf('quarter', new Date('2026-11-22T01:00:00Z'))).toBe(
      sinceOf('quarter', new Date('2026-11-22T23:00:00Z')),
    );
  });
});

describe('the last sign of a project', () => {
  it('is what happened there or a change of its settings, whichever is later', () => {
    expect(lastSignOf(followed('2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z'))).toBe('2026-06-01T00:00:00Z');
    expect(lastSignOf(followed('2026-07-01T00:00:00Z', '2026-06-01T00:00:00Z'))).toBe('2026-07-01T00:00:00Z');
    expect(lastSignOf(followed('2026-07-01T00:00:00Z'))).toBe('2026-07-01T00:00:00Z');
  });

  it('makes a project quiet after three months, unless it said that it sleeps or has ended', () => {
    const now = new Date('2026-11-22T00:00:00Z');
    const silent = followed('2026-07-01T00:00:00Z');
    expect(isQuiet(silent, now)).toBe(true);
    expect(isQuiet(followed('2026-10-01T00:00:00Z'), now)).toBe(false);
    expect(isQuiet({ ...silent, stage: 'SLEEPING' }, now)).toBe(false);
    expect(isQuiet({ ...silent, stage: 'CLOSED' }, now)).toBe(false);
  });
});

describe('what changed', () => {
  const change = (kind: string, project: string) => ({ kind, project: { id: project } });

  it('counts projects, not changes, and leaves out what did not happen', () => {
    expect(
      countNews([
        change('PAGE_SAVED', 'a'),
        change('PAGE_SAVED', 'a'),
        change('FEDERATED', 'a'),
        change('FEDERATED', 'b'),
        change('REVIVED', 'c'),
        change('SOMETHING_NEW', 'd'),
      ]),
    ).toEqual([
      { news: 'FEDERATED', count: 2 },
      { news: 'STAGE_CHANGED', count: 1 },
      { news: 'PAGE_SAVED', count: 1 },
    ]);
  });

  it('is told project by project, where the newest of each is', () => {
    const told = changesByProject([change('FEDERATED', 'a'), change('ADAPTED', 'b'), change('PAGE_SAVED', 'a')]);
    expect(told.map(({ project, changes }) => [project.id, changes.map(({ kind }) => kind)])).toEqual([
      ['a', ['FEDERATED', 'PAGE_SAVED']],
      ['b', ['ADAPTED']],
    ]);
  });
});
