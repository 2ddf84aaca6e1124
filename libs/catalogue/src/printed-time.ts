/** A moment as a sentence has it: « jeudi 3 décembre 2026 à 18:30 ». */
export const wholeMoment = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const;

/** English without a country is written as in Europe, where the forge lives: the day before the month (BCP 47). */
export const printedLanguage = (language: string): string => (language === 'en' ? 'en-GB' : language);

/**
 * What Intl leaves to the printer, in French: the first of a month is « 1er », and a unit stands a whole space from its
 * number (the narrow one is for thousands).
 */
export function asPrinted(language: string, parts: readonly { type: string; value: string }[]): string {
  const french = language.startsWith('fr');
  const value = (part: { type: string; value: string }, at: number) => {
    if (french && part.type === 'day' && part.value === '1') return '1er';
    if (part.type === 'literal' && parts[at + 1]?.type === 'unit') return '\u00a0';
    return part.value;
  };
  return parts.map(value).join('');
}

/** How a clock is called, all year round: « heure d’Europe centrale »; only UTC has no such name, and its own instead. */
export const zoneStyle = (timeZone?: string) => (timeZone === 'UTC' ? 'long' : 'longGeneric');

/** The zone as it was named, or UTC where this machine does not know it: older browsers do not know every newer name. */
export function zoneKnownHere(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return 'UTC';
  }
}
