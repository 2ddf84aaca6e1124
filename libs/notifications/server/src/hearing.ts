import type { WatchLevel as Levels } from '@essaim/projects-server';

/** How much someone wants to hear of something; `watchLevels` has them from most to least. */
export type WatchLevel = keyof typeof Levels;
export const watchLevels = ['ALL', 'PARTICIPATING', 'MENTIONS', 'NONE'] as const satisfies WatchLevel[];

/**
 * The least level at which one hears of a kind of news. MENTIONS: addressed to the person themself, a request that they may
 * answer, the answer to theirs, their role. PARTICIPATING: a turning point. ALL: anything else.
 */
export type Reach = Exclude<WatchLevel, 'NONE'>;

/** What can be watched, the most particular first: the first of these that someone has a wish about decides. */
export const watchedKinds = ['PROJECT', 'FEDERATION', 'ORGANISATION', 'SEARCH', 'TERRITORY'] as const;
export type WatchedKind = (typeof watchedKinds)[number];

/** One wish of a person about something that a piece of news touches. */
export interface Wish {
  kind: WatchedKind;
  level: WatchLevel;
}

/**
 * The level that holds for someone: that of their most particular wish, `general` where they have none. Where two are as
 * particular, two projects or two federations that one piece of news is about, the more curious wins.
 */
export function levelOf(wishes: readonly Wish[], general: WatchLevel): WatchLevel {
  for (const kind of watchedKinds) {
    const levels = wishes.filter((wish) => wish.kind === kind).map(({ level }) => level);
    const most = watchLevels.find((level) => levels.includes(level));
    if (most) return most;
  }
  return general;
}

/** Whether someone at this level hears of news with this reach. */
export const hears = (level: WatchLevel, reach: Reach): boolean =>
  watchLevels.indexOf(level) <= watchLevels.indexOf(reach);

/** The levels at which news with this reach is heard. */
export const levelsHearing = (reach: Reach): WatchLevel[] => watchLevels.filter((level) => hears(level, reach));
