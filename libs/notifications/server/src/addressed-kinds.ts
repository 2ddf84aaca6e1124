import { news } from './notification.catalogue.ts';

/** Kinds of news that are addressed to their reader alone: requests that they may answer, answers to theirs, their name. */
export const addressedKinds: readonly string[] = news
  .filter(({ reach }) => reach === 'MENTIONS')
  .map(({ kind }) => kind);
