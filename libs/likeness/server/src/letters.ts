/** Length of the groups of letters. */
const SIZE = 4;

/**
 * Groups of four letters in a text of plain words; a word's edges count as a letter. They see what stems do not:
 * misspellings, compounds, words of one family (végétal, végétaliser).
 */
export function lettersOf(plainText: string): Set<string> {
  const groups = new Set<string>();
  for (const word of plainText.split(' ')) {
    if (!word) continue;
    const edged = ` ${word} `;
    if (edged.length <= SIZE) groups.add(edged);
    else for (let at = 0; at + SIZE <= edged.length; at++) groups.add(edged.slice(at, at + SIZE));
  }
  return groups;
}

/** Groups of letters of a title and its pitch, each once. */
export const lettersOfBoth = (titleText: string, pitchText: string): string[] => [
  ...lettersOf(`${titleText} ${pitchText}`),
];

/** A group of letters as a number: thousands are compared in each search, and numbers are quicker than strings. Two groups may share one, rarely. */
export function codeOf(group: string): number {
  let code = 0;
  for (let at = 0; at < group.length; at++) code = (Math.imul(code, 131) + group.charCodeAt(at)) | 0;
  return code;
}

/** Groups of letters of a title and its pitch with how often each stands there, the title's counting twice. */
export interface LetterCounts {
  /** Each once, ascending. */
  codes: Int32Array;
  times: Uint16Array;
}

/** Counts the letters of title and pitch together. */
export function countLetters(titleText: string, pitchText: string): LetterCounts {
  const all = new Int32Array(2 * titleText.length + pitchText.length + 6);
  let size = add(titleText, all, 0);
  all.copyWithin(size, 0, size);
  size = add(pitchText, all, 2 * size);
  const sorted = all.subarray(0, size).sort();
  const times = new Uint16Array(size);
  let distinct = 0;
  for (let at = 0; at < size; at++) {
    if (at && sorted[at] === sorted[distinct - 1]) times[distinct - 1]!++;
    else {
      sorted[distinct] = sorted[at]!;
      times[distinct++] = 1;
    }
  }
  return { codes: sorted.subarray(0, distinct), times: times.subarray(0, distinct) };
}

const SPACE = 32;

/** Writes the codes of a text's groups into `codes` from `size` on; the new size. The same groups as `lettersOf`. */
function add(plainText: string, codes: Int32Array, size: number): number {
  let begin = 0;
  for (let end = 0; end <= plainText.length; end++) {
    if (end < plainText.length && plainText.charCodeAt(end) !== SPACE) continue;
    if (end > begin) {
      // The word with a space on either side, without making it.
      const letter = (at: number) => (at < begin || at >= end ? SPACE : plainText.charCodeAt(at));
      const groups = Math.max(1, end - begin + 2 - SIZE + 1);
      for (let group = 0; group < groups; group++) {
        let code = 0;
        const first = begin - 1 + group;
        const last = Math.min(first + SIZE, end + 1);
        for (let at = first; at < last; at++) code = (Math.imul(code, 131) + letter(at)) | 0;
        codes[size++] = code;
      }
    }
    begin = end + 1;
  }
  return size;
}
