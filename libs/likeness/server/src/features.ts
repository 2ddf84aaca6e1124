import { heaviestWords, saturation, type Candidate } from './candidates.ts';
import { countLetters } from './letters.ts';
import { byWord, namesAgainst } from './names.ts';
import type { Sketch } from './sketch.ts';
import type { Statistics } from './statistics.ts';

/** How two texts resemble each other, each measure 0 (nothing in common) to 1 (the same). */
export interface Features {
  /** BM25 of the draft's heaviest words, as a part of the draft's score against itself. */
  words: number;
  /**
   * Cosine of the groups of letters of title and pitch, rare groups heavier; or four tenths of that of the ideas by which the titles
   * are named, where that is more: a name of other words, or in the other language, has no letters in common.
   */
  letters: number;
  /**
   * How much of each title the other text says, rare words heavier; the mean of both directions. Who names the same idea
   * says the words of its name.
   */
  titles: number;
}

/** A draft ready to be measured against many. */
export interface Measure {
  /** What the draft scores against itself: how much it says, in sums of rarities. */
  readonly says: number;
  of(candidate: Candidate): Features;
}

/** What titles that name the same idea, and nothing else, count as letters: what two pitches of one thing have in common. */
const SAME_NAME = 0.4;

/** Third stage: what a pair is measured by. `candidates`: all that were found for the text. Pure. */
export function measureAgainst(text: Sketch, statistics: Statistics, candidates: readonly Candidate[] = []): Measure {
  const average = statistics.averageLength;
  const saidThere = new Set(text.counted ? [] : candidates.flatMap(({ times }) => [...times.keys()]));
  const heaviest = heaviestWords(text, statistics, (stem) => saidThere.has(stem));
  const says = heaviest.reduce((sum, { weight }) => sum + weight, 0);
  const ideasBy = byWord(text.saidBy);
  const sayable = byWord(text.sayable);
  /** How often the candidate says a word of the text, or the idea that the text says by it. */
  const timesIn = (candidate: Candidate, stem: string, otherStem: string | null): number => {
    const itself = candidate.times.get(stem) ?? (otherStem ? candidate.times.get(otherStem) : undefined);
    if (itself) return itself;
    let most = 0;
    for (const idea of ideasBy.get(stem) ?? []) most = Math.max(most, candidate.times.get(idea) ?? 0);
    return most;
  };

  const title = text.title
    .flatMap((stem) => text.words.get(stem) ?? [])
    .map((word) => ({ ...word, rarity: statistics.rarity(word.stem, word.plain) }));
  const titleRarity = title.reduce((sum, { rarity }) => sum + rarity, 0);
  const said = new Set(
    [...text.words.values()].flatMap(({ stem, otherStem }) => (otherStem ? [stem, otherStem] : [stem])),
  );

  const letters = lettersAgainst(text, statistics);
  const names = namesAgainst(text, statistics, sayable);

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
      const named = (idea: string) => candidate.titleWords.includes(idea);
      for (const stem of candidate.titleWords) {
        const rarity = statistics.rarity(stem, text.words.get(stem)?.plain);
        theirs += rarity;
        if (said.has(stem) || sayable.get(stem)?.some(named)) shared += rarity;
      }
      return {
        words: says ? Math.min(1, words / says) : 0,
        letters: Math.max(letters(candidate), SAME_NAME * names(candidate)),
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
