import { diffArrays } from 'diff';

/** A charter, as the comparison reads it. */
export interface CharterText {
  transparency: string;
  collaboration: string;
  funding: string;
}

/** The three parts of a charter, in the order in which they are read. */
export const charterParts = ['transparency', 'collaboration', 'funding'] as const;

/** A sentence of one charter; `only` where the other one does not say it. */
export interface Sentence {
  text: string;
  only: boolean;
}

/** One part of two charters, side by side. */
export interface ComparedPart {
  part: (typeof charterParts)[number];
  /** same: both say the same, or nothing. apart: they have no sentence in common, so that none needs a mark. */
  likeness: 'same' | 'partly' | 'apart';
  one: Sentence[];
  other: Sentence[];
}

/**
 * Two charters, part by part and sentence by sentence. White space, and the shape of apostrophes and quotation marks,
 * make no difference: what is marked is what people would read as another sentence.
 */
export const compareCharters = (one: CharterText, other: CharterText): ComparedPart[] =>
  charterParts.map((part) => comparePart(part, one[part], other[part]));

function comparePart(part: ComparedPart['part'], one: string, other: string): ComparedPart {
  const compared: ComparedPart = { part, likeness: 'same', one: [], other: [] };
  const comparator = (left: string, right: string) => plain(left) === plain(right);
  const [mine, theirs] = [sentencesOf(one), sentencesOf(other)];
  let [at, facing] = [0, 0];
  for (const { count = 0, added, removed } of diffArrays(mine, theirs, { comparator })) {
    const take = (from: string[], start: number, only: boolean) =>
      from.slice(start, start + count).map((text) => ({ text, only }));
    if (!added) compared.one.push(...take(mine, at, removed ?? false));
    if (!removed) compared.other.push(...take(theirs, facing, added ?? false));
    if (!added) at += count;
    if (!removed) facing += count;
  }
  const all = [...compared.one, ...compared.other];
  if (all.some(({ only }) => only)) compared.likeness = all.every(({ only }) => only) ? 'apart' : 'partly';
  return compared;
}

/** A text in sentences, a line being one at least. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/\n+|(?<=[.!?…])\s+(?=[\p{Lu}\d«"“])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

const plain = (sentence: string) => sentence.replace(/\s+/g, ' ').replace(/’/g, "'").replace(/[“”]/g, '"');
