import type { Candidate } from './candidates.ts';
import { ideaOfStem } from './idea-stems.ts';
import type { Sketch } from './sketch.ts';
import type { Statistics } from './statistics.ts';

/** Weight of an idea that is named outside the title. */
const ELSEWHERE = 0.5;

/**
 * Cosine of titles as names of ideas: one that both texts name stands in the place of the words that say it, whatever they
 * are; less where only the rest of the other text names it. 0 where they share no idea. `sayable`: the text's ideas by each
 * word that says them.
 */
export function namesAgainst(
  text: Sketch,
  statistics: Statistics,
  sayable: ReadonlyMap<string, readonly string[]>,
): (candidate: Candidate) => number {
  const squares = (stems: readonly string[]): number =>
    stems.reduce((sum, stem) => sum + statistics.rarity(stem, text.words.get(stem)?.plain) ** 2, 0);
  const ideas = text.title.filter((stem) => ideaOfStem(stem));
  const covered = new Set(ideas.flatMap((idea) => [...(text.saidBy.get(idea) ?? [])]));
  const uncovered = new Set(text.title.filter((stem) => !covered.has(stem)));
  const mine = squares([...uncovered]);
  return ({ titleWords, times }) => {
    const named = ideas.filter((idea) => titleWords.includes(idea));
    const mentioned = ideas.filter((idea) => times.has(idea) && !titleWords.includes(idea));
    if (!named.length && !mentioned.length) return 0;
    const others = titleWords.filter((stem) => !sayable.get(stem)?.some((idea) => named.includes(idea)));
    const elsewhere = squares(mentioned);
    // What both say beside the idea speaks by its letters.
    const isBeside = (stem: string) => uncovered.has(stem) && !ideaOfStem(stem);
    const beside = squares(others.filter(isBeside));
    const theirs = squares(others) - beside + elsewhere * ELSEWHERE ** 2;
    return (squares(named) + elsewhere * ELSEWHERE) / Math.sqrt((mine - beside) * theirs);
  };
}

/** The ideas by each of their words. */
export function byWord(wordsOf: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const ideas = new Map<string, string[]>();
  for (const [idea, words] of wordsOf)
    for (const word of words) {
      const others = ideas.get(word);
      if (others) others.push(idea);
      else ideas.set(word, [idea]);
    }
  return ideas;
}
