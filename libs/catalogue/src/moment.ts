import { asPrinted, printedLanguage, wholeMoment, zoneKnownHere, zoneStyle } from './printed-time.ts';

/** A moment as one value: when, and on which clock (RFC 9557): `2026-12-03T17:30:00.000Z[Europe/Paris]`. */
const shape = /^(.+)\[(.+)\]$/;

/** One for each language and known zone, however many names are asked for. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment in words, with the zone of its clock, since nobody knows on which one its reader lives: « jeudi 3 décembre 2026
 * à 18:30 (heure d’Europe centrale) ». What is no moment is said as it is.
 */
export function sayMoment(moment: string, language: string): string {
  const [, date, timeZone] = shape.exec(moment) ?? [];
  if (!date || !timeZone) return moment;
  const parts = formatIn(language, zoneKnownHere(timeZone)).formatToParts(new Date(date));
  const zone = parts.find(({ type }) => type === 'timeZoneName')!;
  const time = asPrinted(language, parts.slice(0, parts.indexOf(zone)));
  return `${time.trim()} (${zone.value})`;
}

function formatIn(language: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(printedLanguage(language), {
      ...wholeMoment,
      timeZone,
      timeZoneName: zoneStyle(timeZone),
    });
  formats.set(key, format);
  return format;
}

/** What an instance of i18next is taught: `{{when, moment}}`. */
export function teachMoments(texts: {
  services: { formatter?: { add: (name: string, say: (value: unknown, language?: string) => string) => void } };
}) {
  texts.services.formatter?.add('moment', (moment, language = 'fr') => sayMoment(String(moment), language));
}
