import addresses from 'virtual:catalogue-addresses';

/** Languages that the page speaks, each under its own name: « Français », « English ». */
export const languageNames = (): { value: string; label: string }[] =>
  Object.keys(addresses).map((value) => ({ value, label: ownName(value) }));

function ownName(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
