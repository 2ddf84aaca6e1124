import { languages } from '@essaim/catalogue';
import type { Concept } from './thesaurus.ts';

/** What an instance says of one idea. */
export interface IdeaSaid {
  conceptId: string;
  /** Labels beside those that Essaim knows by itself; of an idea of the instance's own, all of them. */
  fr: readonly string[];
  en: readonly string[];
  misspelt: readonly string[];
  /** Ids of wider ideas. */
  broader: readonly string[];
  /** None of its labels is looked for. */
  off: boolean;
  /** These of its labels are not looked for. */
  labelsOff: readonly string[];
}

/** A thesaurus with what an instance says of it. */
export interface AmendedThesaurus {
  /** Ideas that are looked for, by id, with the labels that are. */
  concepts: ReadonlyMap<string, Concept>;
  /** What is looked for beside Essaim's own labels. */
  added: readonly Concept[];
  /** Whether a label of Essaim's own is not looked for here. */
  isLeftOut: (conceptId: string, label: string) => boolean;
}

/**
 * Puts what an instance says over what Essaim knows by itself. An idea that is off goes unnamed and stays as what others
 * are a kind of, so that projects which never said one of its labels are compared as before. Pure.
 */
export function amended(given: ReadonlyMap<string, Concept>, entries: readonly IdeaSaid[]): AmendedThesaurus {
  const concepts = new Map(given);
  const added: Concept[] = [];
  const leftOut = new Map<string, ReadonlySet<string> | 'all'>();
  for (const said of entries) {
    const { conceptId: id, off, labelsOff } = said;
    leftOut.set(id, off ? 'all' : new Set(labelsOff));
    const whole = conceptWith(given.get(id), said);
    if (off || !labelsOf(whole).length) concepts.delete(id);
    else {
      concepts.set(id, whole);
      const isNew = (label: string) => !given.has(id) || !labelsOf(given.get(id)!).includes(label);
      added.push(withLabels(whole, isNew));
    }
  }
  return {
    concepts,
    added,
    isLeftOut: (id, label) => {
      const out = leftOut.get(id);
      return out === 'all' || (out?.has(label) ?? false);
    },
  };
}

/** An idea with what an instance adds to it, without what is switched off. */
function conceptWith(given: Concept | undefined, { conceptId: id, labelsOff, ...said }: IdeaSaid): Concept {
  const together = (known: readonly string[], more: readonly string[]) => [...new Set([...known, ...more])];
  return withLabels(
    {
      id,
      labels: { fr: together(given?.labels.fr ?? [], said.fr), en: together(given?.labels.en ?? [], said.en) },
      misspelt: together(given?.misspelt ?? [], said.misspelt),
      broader: together(given?.broader ?? [], said.broader),
    },
    (label) => !labelsOff.includes(label),
  );
}

const withLabels = ({ labels, misspelt, ...rest }: Concept, keep: (label: string) => boolean): Concept => ({
  ...rest,
  labels: { fr: labels.fr.filter(keep), en: labels.en.filter(keep) },
  misspelt: misspelt.filter(keep),
});

/** Everything that an idea is called, each once. */
export const labelsOf = ({ labels, misspelt }: Concept): string[] => [
  ...new Set([...languages.flatMap((language) => labels[language]), ...misspelt]),
];
