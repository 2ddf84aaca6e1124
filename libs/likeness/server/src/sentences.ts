import { hash } from 'node:crypto';

/** A piece of a text that may be somebody else's too: where it stands, and what it is recognised by. */
export interface Sentence {
  start: number;
  end: number;
  /** A signed number of 64 bits, in digits. */
  hash: string;
}

/** Fewest words of a sentence: shorter ones come about by themselves. */
const FEWEST_WORDS = 4;
/** Most words of a line that a colon makes a heading. */
const HEADING_WORDS = 8;

/** A sentence with the signs that end it; what follows the last sign as well. */
const sentenceShape = /[^.!?…]+[.!?…]*/g;

/**
 * The sentences of a Markdown text, of four words or more, and its headings: lines that begin with `#`, that are all bold,
 * or short ones that end in a colon. Numbers, signs and capitals do not count, so that a form filled in with other figures
 * is the same form. Pure.
 */
export function* sentencesOf(text: string): Iterable<Sentence> {
  let start = 0;
  for (const line of text.split('\n')) {
    if (isHeading(line)) {
      const words = wordsOf(line);
      if (words) yield { start, end: start + line.length, hash: hashOf(`# ${words}`) };
    } else
      for (const { 0: said, index } of line.matchAll(sentenceShape)) {
        const words = wordsOf(said);
        if (countWords(words) >= FEWEST_WORDS)
          yield { start: start + index, end: start + index + said.length, hash: hashOf(words) };
      }
    start += line.length + 1;
  }
}

/** A text without those of its sentences that everybody has. */
export function withoutSentences(text: string, ignored: ReadonlySet<string>): string {
  if (!ignored.size) return text;
  let kept = '';
  let from = 0;
  for (const { start, end, hash } of sentencesOf(text)) {
    if (!ignored.has(hash)) continue;
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}

const isHeading = (line: string): boolean =>
  /^\s{0,3}#{1,6}\s/.test(line) ||
  /^\s*(\*\*|__)[^*_]+\1\s*:?\s*$/.test(line) ||
  (/:\s*$/.test(line) && line.length < 120 && countWords(wordsOf(line)) <= HEADING_WORDS);

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();

const countWords = (words: string): number => (words ? words.split(' ').length : 0);

const hashOf = (words: string): string => hash('sha1', words, 'buffer').readBigInt64BE(0).toString();
