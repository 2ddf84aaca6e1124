import { plainWords } from './plain-words.ts';
import { conceptId } from './thesaurus.ts';

/** Characters of an id: enough to recognise the idea by. */
const LONGEST_ID = 60;

/**
 * An id for an idea: the plain words of its first label, the English one where there is one, with a number where another
 * idea has it. Pure.
 */
export function freeConceptId(
  { fr, en }: { fr: readonly string[]; en: readonly string[] },
  isThere: (id: string) => boolean,
): string {
  const words = plainWords(en[0] ?? fr[0] ?? '').filter(({ part }) => !part);
  const name = words
    .map(({ plain }) => plain.replace(/[^a-z0-9]/g, ''))
    .filter(Boolean)
    .join('-')
    .slice(0, LONGEST_ID)
    .replace(/-+$/, '');
  const base = conceptId.test(name) ? name : `idea-${name}`.replace(/-+$/, '');
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isThere(id)) return id;
  }
}
