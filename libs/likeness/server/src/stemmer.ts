import type { Language } from '@essaim/catalogue';
import type { Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';

const dictionaries: Record<Language, string> = { fr: 'french_stem', en: 'english_stem' };
/** Words remembered per language; a new vocabulary begins when it is full. */
const REMEMBERED = 200_000;

/** Finds the stems of words, with the Snowball dictionaries that PostgreSQL carries, and remembers them. */
@Injectable()
export class Stemmer {
  private readonly known: Record<Language, Map<string, string | null>> = { fr: new Map(), en: new Map() };

  /** A function from plain word to stem, null for a word that the dictionary drops. Asks the database for new words only. */
  async stems(tx: Tx, words: Iterable<string>, language: Language): Promise<(word: string) => string | null> {
    const known = this.known[language];
    const answer = new Map<string, string | null>();
    const missing: string[] = [];
    for (const word of new Set(words)) {
      const stem = known.get(word);
      if (stem === undefined) missing.push(word);
      else answer.set(word, stem);
    }
    if (missing.length) {
      const found: { word: string; stem: string | null }[] = await tx.query(
        `SELECT word, (ts_lexize('${dictionaries[language]}', word))[1] AS stem FROM unnest($1::text[]) AS word`,
        [missing],
      );
      if (known.size > REMEMBERED) known.clear();
      for (const { word, stem } of found) {
        known.set(word, stem);
        answer.set(word, stem);
      }
    }
    return (word) => answer.get(word) ?? null;
  }
}
