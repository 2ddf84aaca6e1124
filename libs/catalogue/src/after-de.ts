/**
 * A name after « de », as French says it: « d’Anne », « de Yann », « d’Yves ». An h is taken as mute, which it is in
 * nearly all first names and names of places.
 */
export const afterDe = (name: string): string =>
  /^([aeiouœh]|y(?![aeiou]))/i.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`;

/** A place after « de »: its article melts in, « du Havre », « des Sables-d’Olonne », but « de La Rochelle ». */
export const placeAfterDe = (place: string): string => {
  const [, article, rest] = /^(Les?) (.+)$/.exec(place) ?? [];
  return article ? `${article === 'Le' ? 'du' : 'des'} ${rest}` : afterDe(place);
};

/** What an instance of i18next is taught: `{{name, de}}` for people, `{{place, du}}` for places. */
export function teachDe(texts: {
  services: { formatter?: { add: (name: string, say: (value: unknown) => string) => void } };
}) {
  texts.services.formatter?.add('de', (name) => afterDe(String(name)));
  texts.services.formatter?.add('du', (place) => placeAfterDe(String(place)));
}
