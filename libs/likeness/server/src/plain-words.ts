/** One word of a text. */
export interface TextWord {
  /** Lower case, without accents or ligatures: what is compared. */
  plain: string;
  /** As it was written, in lower case: what is shown. Of a part of a hyphened word, the whole. */
  shown: string;
  /** Written like a name, with one capital, where a sentence does not begin. */
  name?: true;
  /** Written in capitals, two or more: an acronym, unless the whole text is. */
  capitals?: true;
  /** It is a part of a hyphened word, which follows as a whole. */
  part?: true;
}

/** Letters and digits of any script; marks stay with their letter. */
const wordShape = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };
/** Part of a text's words above which capitals tell no acronym: it is all written so. One word alone may be one. */
const MOST_CAPITALS = 0.5;
/** Longer ones are tokens of machines, not words. */
const LONGEST_WORD = 40;

/** A word without capitals, accents and ligatures, as the function `plain` of the database gives it. */
export const plainWord = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøłđı]/g, (letter) => ligatures[letter]!);

/**
 * The words of a text in their order: addresses, numbers, signs and emoji are left out, elisions and hyphens separate.
 * A hyphened word of two parts also counts as one (co-voiturage is co, voiturage and covoiturage).
 */
export function plainWords(text: string): TextWord[] {
  const words: TextWord[] = [];
  const readable = text.replace(/\S+/g, withoutAddress).replace(/\u00ad/g, '');
  let end = -2;
  let hyphened = 0;
  for (const { 0: written, index } of readable.matchAll(wordShape)) {
    const joined = index === end + 1 && /[-\u2010\u2011]/.test(readable[end]!);
    const begins = !joined && beginsSentence.test(readable.slice(Math.max(0, end), index));
    hyphened = joined ? hyphened + 1 : 0;
    end = index + written.length;
    if (/^\p{N}+$/u.test(written) || written.length > LONGEST_WORD) continue;
    const word: TextWord = {
      plain: plainWord(written),
      shown: written.toLowerCase(),
      ...(!begins && namelike.test(written) && { name: true }),
      ...(acronymlike.test(written) && { capitals: true }),
    };
    const before = words.at(-1);
    if (joined && hyphened === 1 && before && before.plain.length + word.plain.length <= LONGEST_WORD) {
      const shown = `${before.shown}-${word.shown}`;
      const whole: TextWord = {
        plain: before.plain + word.plain,
        shown,
        ...((before.name ?? word.name) && { name: true }),
      };
      Object.assign(before, { shown, part: true });
      words.push({ ...word, shown, part: true }, whole);
    } else words.push(word);
  }
  if (isShouted(words)) for (const word of words) delete word.capitals;
  return words;
}

const isShouted = (words: readonly TextWord[]): boolean =>
  words.length > 1 && words.filter(({ capitals }) => capitals).length > words.length * MOST_CAPITALS;

/** Signs and letters that stand together, or a space where they are the address of a page or of a person. Linear in any text. */
const withoutAddress = (run: string): string =>
  run.includes('://') || /^\W{0,2}www\./i.test(run) || /@[^@]*\./.test(run.slice(0, 320)) ? ' ' : run;

/** What stands between two sentences, or before the first. */
const beginsSentence = /^$|[.!?…:;\n*#>"«“•–—(]/u;
const namelike = /^\p{Lu}\p{Ll}/u;
const acronymlike = /^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]+$/u;
