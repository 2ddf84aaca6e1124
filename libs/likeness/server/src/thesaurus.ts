import { readFileSync, readdirSync } from 'node:fs';
import { languages, type Language } from '@essaim/catalogue';
import { load } from 'js-yaml';
import { z } from 'zod';

/** One idea of the field, with the ways people say it. */
export interface Concept {
  /** Words with hyphens, in English; the same for ever: the index knows ideas by it. */
  id: string;
  /** The first of each language is what people are shown. */
  labels: Record<Language, readonly string[]>;
  /** Common misspellings, of either language. */
  misspelt: readonly string[];
  /** Ids of wider ideas. */
  broader: readonly string[];
}

const label = z.string().trim().min(2).max(80);
const labels = z.array(label).max(40).default([]);

/** A group as the files have it; docs/thesaurus.md describes the format. */
export const conceptShape = z.strictObject({
  fr: labels,
  en: labels,
  misspelt: labels,
  broader: z.array(z.string()).default([]),
});

/** What an id looks like. */
export const conceptId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Every idea that Essaim knows by itself, by id. Throws when a file is not what it should be. */
export function readThesaurus(folder = new URL('./thesaurus/', import.meta.url)): Map<string, Concept> {
  const concepts = new Map<string, Concept>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const groups = z
      .record(z.string().regex(conceptId), conceptShape)
      .parse(load(readFileSync(new URL(file, folder), 'utf8')));
    for (const [id, { fr, en, misspelt, broader }] of Object.entries(groups)) {
      if (concepts.has(id)) throw new Error(`${file}: ${id} is already in another file`);
      concepts.set(id, { id, labels: { fr, en }, misspelt, broader });
    }
  }
  return concepts;
}

/** How an idea is called for a reader of this language. */
export const nameOf = ({ id, labels }: Concept, language: Language): string =>
  labels[language][0] ?? languages.map((other) => labels[other][0]).find(Boolean) ?? id.replaceAll('-', ' ');
