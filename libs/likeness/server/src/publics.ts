import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';
import type { NamedConcept } from './concept-finder.ts';
import { conceptId, conceptShape, type Concept } from './thesaurus.ts';

/** Every public that Essaim knows, by id. Throws when the file is not what it should be. */
export function readPublics(file = new URL('./publics.yaml', import.meta.url)): Map<string, Concept> {
  const groups = z.record(z.string().regex(conceptId), conceptShape).parse(load(readFileSync(file, 'utf8')));
  return new Map(
    Object.entries(groups).map(([id, { fr, en, misspelt, broader }]) => [
      id,
      { id, labels: { fr, en }, misspelt, broader },
    ]),
  );
}

/** Publics kept of one text: a project for everybody is for nobody in particular. */
const MOST_PUBLICS = 3;
/** Mentions that tell whom a text is for, where neither its title nor its beginning does. */
const OFTEN = 2;

/**
 * Whom a text is for: those that its title names, then its beginning, then those it names twice, three at most. `found`
 * has the publics named in each part. Pure.
 */
export function publicsOf(found: Record<'title' | 'pitch' | 'body', readonly NamedConcept[]>): string[] {
  const often = found.body.filter(({ times }) => times >= OFTEN).sort((a, b) => b.times - a.times);
  return [...new Set([...found.title, ...found.pitch, ...often].map(({ id }) => id))].slice(0, MOST_PUBLICS);
}
