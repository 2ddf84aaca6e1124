import type { Language } from '@essaim/catalogue';
import type { Tx } from '@essaim/platform-server';
import { editDistance, forgivenSlips } from './edit-distance.ts';

/** Words of one search; more say nothing more. */
export const MAX_WORDS = 12;
export const MAX_SEARCH = 300;
/** Neighbours by trigrams that are looked at, and meanings kept, for a word nobody wrote. */
const LOOKED_AT = 30;
const MEANINGS = 4;
/** Words that PostgreSQL's French list forgets, or has with accents that are gone here. */
export const LITTLE_WORDS = [
  'les',
  'est',
  'sont',
  'cet',
  'cette',
  'chez',
  'meme',
  'etre',
  'ete',
  'tout',
  'tous',
  'toute',
  'toutes',
  'sans',
  'vers',
  'entre',
];

/** A search in PostgreSQL's own form, as text of type tsquery. */
export interface Understood {
  /** Every word, as far as it says something. */
  all: string;
  /** At least one of them. */
  any: string;
}

interface Word {
  word: string;
  /** Its stems in both languages. */
  query: string;
  known: boolean;
}

/**
 * What a search means: words without accents, by their stems; a word that no project has stands for those that begin
 * with it, else for those a slip or two away. Words like "le" say nothing, nor does "the" to who reads English: to who
 * reads French, "don" does. Null when nothing is left.
 */
export async function understandSearch(tx: Tx, search: string, language: Language): Promise<Understood | null> {
  const words: Word[] = await tx.query(
    `SELECT word, query::text, (EXISTS (SELECT FROM project_word AS known WHERE known.word = asked.word COLLATE "C")
         OR EXISTS (SELECT FROM project_search WHERE document @@ query)) AS known
     FROM (SELECT word, min(place) AS place FROM regexp_split_to_table(plain($1), '[^[:alnum:]]+') WITH ORDINALITY AS part (word, place)
           WHERE length(word) > 1 AND word <> ALL($3::text[]) GROUP BY word ORDER BY 2 LIMIT ${MAX_WORDS}) AS asked,
       LATERAL (SELECT plainto_tsquery('french', word) || plainto_tsquery('english', word) AS query) AS stems
     WHERE numnode(plainto_tsquery('french', word)) > 0 AND ($2 OR numnode(plainto_tsquery('english', word)) > 0) ORDER BY place`,
    [search.slice(0, MAX_SEARCH), language !== 'en', LITTLE_WORDS],
  );
  if (!words.length) return null;
  const parts: string[] = [];
  for (const word of words) parts.push(`(${word.known ? word.query : await meantBy(tx, word)})`);
  return { all: parts.join(' & '), any: parts.join(' | ') };
}

/** What a word that stands nowhere probably means; the word itself when nothing is near. */
async function meantBy(tx: Tx, { word, query }: Word): Promise<string> {
  if (word.length < 3) return query;
  const pattern = `${word.replace(/[\\%_]/g, '\\$&')}%`;
  const longer: { word: string }[] = await tx.query(
    'SELECT word FROM project_word WHERE word LIKE $1 ORDER BY length(word), word LIMIT $2',
    [pattern, MEANINGS],
  );
  const meanings = longer.length ? longer.map((row) => row.word) : await nearestWords(tx, word);
  if (!meanings.length) return query;
  const [row]: { query: string }[] = await tx.query(
    `SELECT string_agg('(' || (plainto_tsquery('french', word) || plainto_tsquery('english', word))::text || ')', ' | ') AS query
     FROM unnest($1::text[]) AS word WHERE numnode(plainto_tsquery('french', word) || plainto_tsquery('english', word)) > 0`,
    [meanings],
  );
  return row?.query ?? query;
}

async function nearestWords(tx: Tx, word: string): Promise<string[]> {
  const rows: { word: string }[] = await tx.query(
    `SELECT word FROM project_word ORDER BY (word || '') <-> $1 LIMIT $2`,
    [word, LOOKED_AT],
  );
  const near = rows.flatMap((row) => {
    const slips = editDistance(word, row.word);
    return slips <= forgivenSlips(word.length) ? [{ word: row.word, slips }] : [];
  });
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return near
    .filter(({ slips }) => slips === fewest)
    .slice(0, MEANINGS)
    .map((row) => row.word);
}
