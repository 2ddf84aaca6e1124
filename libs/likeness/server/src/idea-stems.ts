/** What an idea of the thesaurus is called among stems, which have no such sign. */
export const ideaStem = (conceptId: string): string => `#${conceptId}`;
/** The same for an idea that is wider than one the text names: two texts may name different ideas of one kind. */
export const widerStem = (conceptId: string): string => `>${conceptId}`;
/** The idea that a stem stands for; null for any other stem. */
export const ideaOfStem = (stem: string): string | null => (stem.startsWith('#') ? stem.slice(1) : null);
/** Whether a stem is that of a word, and not of an idea. */
export const isWordStem = (stem: string): boolean => !stem.startsWith('#') && !isWiderStem(stem);
export const isWiderStem = (stem: string): boolean => stem.startsWith('>');
