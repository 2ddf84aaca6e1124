/**
 * French as it is printed: no line breaks between a word and the guillemet or the double sign beside it. It serves what
 * people typed as well, in any language: others put no space there.
 */
export const unbroken = (text: string): string =>
  text.replace(/« /g, '«\u00a0').replace(/ (?=[»:;?!](?![:/]))/g, '\u00a0');
