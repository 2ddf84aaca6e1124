import { heaviestWords, saturation, type Candidate } from './candidates.ts';
import { countLetters } from './letters.ts';
import type { Sketch } from './sketch.ts';
import type { Statistics } from './statistics.ts';

/** How two texts resemble each other, each measure 0 (nothing in common) to 1 (the same). */
export interface Features {
  /** BM25 of the draft's heaviest words, as a part of the draft's score against itself. */
  words: number;
  /** Cosine of the groups of letters of title and pitch, rare groups heavier. */
  letters: number;
  /** How much of each title the other text says, rare words heavier; the mean of both directions. */
  titles: number;
}

/** A draft ready to be measured against many. */
export interface Measure {
  /** What the draft scores against itself: how much it says, in sums of rarities. */
  readonly says: number;
  of(candidate: Candidate): Features;
}

/** Third stage: what a pair is measured by. Pure. */
export function measureAgainst(text: Sketch, statistics: Statistics): Measure {
  const average = statistics.averageLength;
  const heaviest = heaviestWords(text, statistics);
  const says = heaviest.reduce((sum, { weight }) => sum + weight, 0);
  const timesIn = (candidate: Candidate, stem: string, otherStem: string | null) =>
    candidate.times.get(stem) ?? (otherStem ? candidate.times.get(otherStem) : undefined) ?? 0;

  const title = text.title
    .flatMap((stem) => text.words.get(stem) ?? [])
    .map((word) => ({ ...word, rarity: statistics.rarity(word.stem, word.plain) }));
  const titleRarity = title.reduce((sum, { rarity }) => sum + rarity, 0);
  const said = new Set(
    [...text.words.values()].flatMap(({ stem, otherStem }) => (otherStem ? [stem, otherStem] : [stem])),
  );

  const letters = lettersAgainst(text, statistics);

  return {
    says,
    of(candidate) {
      const words = heaviest.reduce((sum, { stem, otherStem, rarity }) => {
        const times = timesIn(candidate, stem, otherStem);
        return times ? sum + rarity * saturation(times, candidate.length, average) : sum;
      }, 0);
      const there = title.reduce(
        (sum, { stem, otherStem, rarity }) => (timesIn(candidate, stem, otherStem) ? sum + rarity : sum),
        0,
      );
      let theirs = 0;
      let shared = 0;
      for (const stem of candidate.titleWords) {
        const rarity = statistics.rarity(stem, text.words.get(stem)?.plain);
        theirs += rarity;
        if (said.has(stem)) shared += rarity;
      }
      return {
        words: says ? Math.min(1, words / says) : 0,
        letters: letters(candidate),
        titles: ((titleRarity ? there / titleRarity : 0) + (theirs ? shared / theirs : 0)) / 2,
      };
    },
  };
}

/** Cosine of a text's groups of letters with others', each group weighed by its rarity and the logarithm of its times. */
function lettersAgainst(text: Sketch, statistics: Statistics): (candidate: Candidate) => number {
  const rarities = new Map<number, number>();
  const weightOf = (code: number, times: number): number => {
    let rarity = rarities.get(code);
    if (rarity === undefined) rarities.set(code, (rarity = statistics.letterRarity(code)));
    return times === 1 ? rarity : (1 + Math.log(times)) * rarity;
  };
  const mine = new Map<number, number>();
  const own = countLetters(text.titleText, text.pitchText);
  let squares = 0;
  own.codes.forEach((code, at) => {
    const weight = weightOf(code, own.times[at]!);
    mine.set(code, weight);
    squares += weight * weight;
  });
  const norm = Math.sqrt(squares);
  return (candidate) => {
    const { codes, times } = candidate.letterCounts ?? countLetters(candidate.titleText, candidate.pitchText);
    let product = 0;
    let theirs = 0;
    for (let at = 0; at < codes.length; at++) {
      const weight = weightOf(codes[at]!, times[at]!);
      theirs += weight * weight;
      const same = mine.get(codes[at]!);
      if (same !== undefined) product += weight * same;
    }
    return norm && theirs ? Math.min(1, product / (norm * Math.sqrt(theirs))) : 0;
  };
}
