import { codeOf } from './letters.ts';

/** Bytes of a word: its code in four, how often it stands there in two. */
const WIDTH = 6;
/** Most that two bytes hold. */
const MOST_TIMES = 65_535;

/**
 * How often each word stands in a text, as the index keeps it for measuring. Some two hundred texts are measured at each
 * search by a few dozen words of theirs: read so, that takes a third of the time it takes with words and numbers in arrays
 * (docs/likeness.md). Two words may share a code, once in millions.
 */
export function packCounts(timesOf: ReadonlyMap<string, number>): Buffer {
  const packed = Buffer.alloc(timesOf.size * WIDTH);
  let at = 0;
  for (const [word, times] of timesOf) {
    packed.writeInt32LE(codeOf(word), at);
    packed.writeUInt16LE(Math.min(MOST_TIMES, times), at + 4);
    at += WIDTH;
  }
  return packed;
}

/** The words asked for, each by its code. */
export const byCode = (words: readonly string[]): Map<number, string> =>
  new Map(words.map((word) => [codeOf(word), word]));

/** How often each of the words asked for stands in a text; those that do not are not in it. */
export function unpackCounts(packed: Buffer, asked: ReadonlyMap<number, string>): Map<string, number> {
  const times = new Map<string, number>();
  for (let at = 0; at < packed.length; at += WIDTH) {
    const word = asked.get(packed.readInt32LE(at));
    if (word !== undefined) times.set(word, packed.readUInt16LE(at + 4));
  }
  return times;
}
