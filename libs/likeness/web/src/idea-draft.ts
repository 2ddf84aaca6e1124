import type { SaveIdeaInput } from '@essaim/graphql';

/** What a form holds of an idea: labels are written one a line. */
export interface IdeaDraft {
  fr: string;
  en: string;
  misspelt: string;
  broader: { slug: string; name: string }[];
  off: boolean;
  labelsOff: string[];
}

/** What the instance says of an idea, as it is read. */
export interface IdeaSaid {
  added: { fr: string[]; en: string[]; misspelt: string[] };
  broader: { slug: string; name: string }[];
  off: boolean;
  labelsOff: string[];
}

/** The form of an idea that nobody has spoken of yet. */
export const emptyDraft: IdeaDraft = { fr: '', en: '', misspelt: '', broader: [], off: false, labelsOff: [] };

export const draftOf = ({ added, broader, off, labelsOff }: IdeaSaid): IdeaDraft => ({
  fr: added.fr.join('\n'),
  en: added.en.join('\n'),
  misspelt: added.misspelt.join('\n'),
  broader: broader.map(({ slug, name }) => ({ slug, name })),
  off,
  labelsOff: [...labelsOff],
});

export const inputOf = ({ fr, en, misspelt, broader, off, labelsOff }: IdeaDraft): Omit<SaveIdeaInput, 'slug'> => ({
  fr: linesOf(fr),
  en: linesOf(en),
  misspelt: linesOf(misspelt),
  broader: broader.map(({ slug }) => slug),
  off,
  labelsOff,
});

/**
 * Two people changed the same idea: `base` is what both began with. What each of them added or took away is added and
 * taken away; where only one switched the idea on or off, that stands, and the writer's choice where both did.
 */
export function mergedDraft(base: IdeaDraft, mine: IdeaDraft, theirs: IdeaDraft): IdeaDraft {
  const lines = (field: 'fr' | 'en' | 'misspelt') =>
    merged(linesOf(base[field]), linesOf(mine[field]), linesOf(theirs[field])).join('\n');
  const slugs = merged(...([base, mine, theirs].map(({ broader }) => broader.map(({ slug }) => slug)) as Three));
  const known = [...theirs.broader, ...mine.broader];
  return {
    fr: lines('fr'),
    en: lines('en'),
    misspelt: lines('misspelt'),
    broader: slugs.flatMap((slug) => known.find((one) => one.slug === slug) ?? []),
    off: mine.off === base.off ? theirs.off : mine.off,
    labelsOff: merged(base.labelsOff, mine.labelsOff, theirs.labelsOff),
  };
}

type Three = [base: string[], mine: string[], theirs: string[]];

function merged(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const gone = base.filter((one) => !mine.includes(one));
  const come = mine.filter((one) => !base.includes(one));
  return [...new Set([...theirs.filter((one) => !gone.includes(one)), ...come])];
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
