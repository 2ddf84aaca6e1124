/** A piece of a text, and whether it is one of the words that were looked for. */
export interface TextPiece {
  text: string;
  marked: boolean;
}

/** Characters shown before the first word found, and in all. */
const BEFORE = 60;
const LONGEST = 240;

/** A word of letters and digits, hyphened ones whole. */
const wordShape = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-\u2010\u2011][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/**
 * A text with the words found in it marked. `words` are as `TextWord.shown` has them: in small letters, of a hyphened word
 * the whole. Pure.
 */
export function markedWords(text: string, words: ReadonlySet<string>): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(wordShape)) {
    if (!isFound(word.toLowerCase(), words)) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), marked: false });
    pieces.push({ text: word, marked: true });
    end = index + word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

/** The same for what stands around the first word found; nothing where none is. */
export function markedExcerpt(text: string, words: ReadonlySet<string>): TextPiece[] {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const first = [...plain.matchAll(wordShape)].find(({ 0: word }) => isFound(word.toLowerCase(), words));
  if (!first) return [];
  const space = plain.indexOf(' ', Math.max(0, first.index - BEFORE));
  const start = first.index <= BEFORE ? 0 : space >= 0 && space < first.index ? space + 1 : first.index;
  const last = plain.lastIndexOf(' ', start + LONGEST);
  const cut = plain.length - start > LONGEST;
  const end = cut ? (last > first.index ? last : start + LONGEST) : plain.length;
  return markedWords(`${start > 0 ? '… ' : ''}${plain.slice(start, end)}${cut ? ' …' : ''}`, words);
}

/** Of a hyphened word of many parts, the first two are looked for as one, and each part by itself. */
const isFound = (word: string, words: ReadonlySet<string>): boolean => {
  if (words.has(word)) return true;
  const parts = word.split(/[-\u2010\u2011]/);
  return parts.length > 1 && (parts.some((part) => words.has(part)) || words.has(parts.slice(0, 2).join('-')));
};
