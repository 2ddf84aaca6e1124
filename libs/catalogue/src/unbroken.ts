/** French as it is printed: no line breaks between a word and the guillemet or the double sign beside it. */
export const unbroken = (text: string): string =>
  text.replace(/« /g, '«\u00a0').replace(/ (?=[»:;?!](?![:/]))/g, '\u00a0');
