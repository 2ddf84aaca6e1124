import { diffArrays } from 'diff';

/** What happened to one line. */
export const LineChangeKind = { SAME: 'SAME', ADDED: 'ADDED', REMOVED: 'REMOVED' } as const;
export type LineChangeKind = keyof typeof LineChangeKind;

export interface LineChange {
  kind: LineChangeKind;
  text: string;
}

/**
 * Lines that may be taken away and added for the shortest story to be looked for. Its cost grows with the square of
 * them (Myers 1986): at 400 a comparison takes some milliseconds, and whoever asks for a hundred at once still gets them.
 */
const MAX_EDITS = 400;

/**
 * What it takes to go from one text to another, line by line. Texts that have too little in common for the shortest
 * story are told as one block taken away and another put in its place, between what begins and ends both. An empty text
 * has no lines.
 */
export function lineChanges(before: string, after: string): LineChange[] {
  const old = linesOf(before);
  const young = linesOf(after);
  const shorter = Math.min(old.length, young.length);
  let head = 0;
  while (head < shorter && old[head] === young[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === young[young.length - 1 - tail]) tail++;

  const [taken, put] = [old.slice(head, old.length - tail), young.slice(head, young.length - tail)];
  const story = diffArrays(taken, put, { maxEditLength: MAX_EDITS });
  const middle = story
    ? story.flatMap(({ added, removed, value }) => as(added ? 'ADDED' : removed ? 'REMOVED' : 'SAME', value))
    : [...as('REMOVED', taken), ...as('ADDED', put)];
  return [...as('SAME', young.slice(0, head)), ...middle, ...as('SAME', young.slice(young.length - tail))];
}

const linesOf = (text: string): string[] => (text ? text.split('\n') : []);

const as = (kind: LineChangeKind, lines: readonly string[]): LineChange[] => lines.map((text) => ({ kind, text }));
