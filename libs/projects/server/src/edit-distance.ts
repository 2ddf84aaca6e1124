/**
 * How many slips lie between two words: letters missing, added, wrong, or two neighbours exchanged.
 * Source: optimal string alignment, the restricted form of F. J. Damerau, "A technique for computer detection and
 * correction of spelling errors", 1964. Takes time in proportion to the product of the lengths.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}

/** How many slips a word of this length is forgiven: none under four letters, one under eight, then two. */
export const forgivenSlips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
