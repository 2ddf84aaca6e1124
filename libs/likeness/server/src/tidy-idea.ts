import type { InputCheck } from '@essaim/platform-server';
import type { IdeaSaid } from './amended-thesaurus.ts';
import { labelFields } from './idea-labels.ts';

/** Characters of a label. */
export const LABEL = { min: 2, max: 80 } as const;
/** Labels of one list, and wider ideas. */
export const MOST_LABELS = 40;
const MOST_WIDER = 3;

/** What somebody wrote of an idea. */
export interface WrittenIdea {
  fr?: readonly string[] | null;
  en?: readonly string[] | null;
  misspelt?: readonly string[] | null;
  broader?: readonly string[] | null;
  off?: boolean | null;
  labelsOff?: readonly string[] | null;
}

/** The same as it is kept: lines tidied, empty ones and repetitions left out. Problems go to `check`. */
export function tidyIdea(check: InputCheck, written: WrittenIdea): Omit<IdeaSaid, 'conceptId'> {
  const tidy = (field: (typeof labelFields)[number]): string[] => {
    const lines = (written[field] ?? []).filter((line) => line.trim());
    if (lines.length > MOST_LABELS) check.problem(field, 'likeness.too_many_labels', { max: MOST_LABELS });
    return [...new Set(lines.map((line) => check.line(field, line, LABEL)))];
  };
  const broader = [...new Set(written.broader ?? [])];
  if (broader.length > MOST_WIDER) check.problem('broader', 'likeness.too_many_wider', { max: MOST_WIDER });
  return {
    fr: tidy('fr'),
    en: tidy('en'),
    misspelt: tidy('misspelt'),
    broader,
    off: written.off ?? false,
    labelsOff: [...new Set(written.labelsOff ?? [])],
  };
}
