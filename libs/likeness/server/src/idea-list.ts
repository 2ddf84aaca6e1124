import type { Language } from '@essaim/catalogue';
import { labelsOf, type IdeaSaid } from './amended-thesaurus.ts';
import type { IdeaScope } from './idea-enums.ts';
import { plainWords } from './plain-words.ts';
import { nameOf, type Concept } from './thesaurus.ts';

/** An idea as admins see it: what Essaim knows of it, and what the instance says. */
export interface ListedIdea {
  slug: string;
  /** As the instance's readers call it, by what is known, switched off or not. */
  name: string;
  given: Concept | null;
  said: IdeaSaid | null;
}

/** All ideas, by name; those that the instance speaks of among them. Pure. */
export function listedIdeas(
  given: ReadonlyMap<string, Concept>,
  entries: readonly IdeaSaid[],
  language: Language,
): ListedIdea[] {
  const saying = new Map(entries.map((entry) => [entry.conceptId, entry]));
  const ids = new Set([...given.keys(), ...saying.keys()]);
  const { compare } = new Intl.Collator(language);
  return [...ids]
    .map((slug) => {
      const [known, said] = [given.get(slug) ?? null, saying.get(slug) ?? null];
      return { slug, name: nameOf(known ?? asConcept(said!), language), given: known, said };
    })
    .sort((a, b) => compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
}

/** Those of a kind, one label of which has every word of the query, or a word that begins so. Pure. */
export function soughtIdeas(ideas: readonly ListedIdea[], query: string, scope: IdeaScope): ListedIdea[] {
  const asked = plainWords(query).flatMap(({ plain, part }) => (part ? [] : [plain]));
  const says = (label: string) => {
    const words = plainWords(label).map(({ plain }) => plain);
    return asked.every((word) => words.some((one) => one.startsWith(word)));
  };
  const everyLabel = ({ given, said }: ListedIdea) => [
    ...(given ? labelsOf(given) : []),
    ...(said ? labelsOf(asConcept(said)) : []),
  ];
  return ideas.filter((idea) => inScope[scope](idea) && (!asked.length || everyLabel(idea).some(says)));
}

const inScope: Record<IdeaScope, (idea: ListedIdea) => boolean> = {
  ALL: () => true,
  OWN: ({ given }) => !given,
  AMENDED: ({ given, said }) => !!given && !!said,
  OFF: ({ said }) => !!said && (said.off || said.labelsOff.length > 0),
};

/** What an instance says of an idea of its own, as a group of the thesaurus. */
export const asConcept = ({ conceptId, fr, en, misspelt, broader }: IdeaSaid): Concept => ({
  id: conceptId,
  labels: { fr, en },
  misspelt,
  broader,
});
