import { asPrinted, printedLanguage, wholeMoment, zoneKnownHere, zoneStyle } from '@essaim/catalogue/printed-time';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Dates, numbers and distances in one language. Every one of them on the page is written here. */
export interface Format {
  /** « 3 mars 2026 » */
  date: (iso: string) => string;
  /** « mars 2026 » */
  month: (iso: string) => string;
  /** « 3 mars 2026 à 14:05 » */
  dateTime: (iso: string) => string;
  /** « samedi 3 mars 2026, 14:00 – 17:00 »; both days where it ends on another. */
  period: (start: string, end: string) => string;
  /** « sam. », « 3 », « mars »: the parts of a day as a tear-off calendar has them. */
  day: (iso: string) => { weekday: string; day: string; month: string };
  /** « heure d’Europe centrale »: whose clock the times above are told by. */
  zone: (iso: string) => string;
  /** « hier », « il y a 3 semaines », as seen from `now` (ms); over a year, the date itself. */
  since: (iso: string, now?: number) => string;
  number: (value: number) => string;
  /** « à 6 km », « à moins d'1 km »: whole kilometres, since places are known no better. `words` completes it. */
  kilometres: (km: number) => string;
  /** « Anne, Yann et Marie » */
  list: (parts: string[]) => string;
}

/**
 * The formats of one language (BCP 47). Times are those of the zone `wanted`: the reader's own unless said, UTC where it is
 * not known here.
 */
export function formatsOf(reader: string, wanted?: string): Format {
  const timeZone = wanted && zoneKnownHere(wanted);
  const language = printedLanguage(reader);
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
  const month = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone });
  const dateTimes = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const number = new Intl.NumberFormat(language);
  const kilometre = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const moments = new Intl.DateTimeFormat(language, { ...wholeMoment, timeZone });
  const days = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', timeZone });
  const zones = new Intl.DateTimeFormat(language, { timeZoneName: zoneStyle(timeZone), timeZone });
  const date = (iso: string) => asPrinted(language, dates.formatToParts(new Date(iso)));
  return {
    date,
    month: (iso) => month.format(new Date(iso)),
    dateTime: (iso) => asPrinted(language, dateTimes.formatToParts(new Date(iso))),
    period: (start, end) =>
      asPrinted(language, moments.formatRangeToParts(new Date(start), new Date(end))).replace(
        betweenHours,
        unbrokenDash,
      ),
    day(iso) {
      const part = partOf(days.formatToParts(new Date(iso)));
      return { weekday: part('weekday'), day: part('day'), month: part('month') };
    },
    zone: (iso) => partOf(zones.formatToParts(new Date(iso)))('timeZoneName'),
    since(iso, now = Date.now()) {
      const seconds = (new Date(iso).getTime() - now) / 1000;
      if (Math.abs(seconds) <= minute / 2) return relative.format(0, 'second'); // « maintenant »
      const step = steps.find(({ under }) => Math.abs(seconds) < under);
      return step ? relative.format(Math.round(seconds / step.seconds), step.unit) : date(iso);
    },
    number: (value) => number.format(value),
    kilometres: (km) => asPrinted(language, kilometre.formatToParts(Math.max(1, Math.round(km)))),
    list: (parts) => list.format(parts),
  };
}

/** Between two hours of one day, which stay on one line. */
const betweenHours = /(?<=\d)\s*–\s*(?=\d{1,2}\D?\d{2}$)/;
const unbrokenDash = '\u00a0–\u2060\u00a0'; // a dash alone would let the line end after it

/** Reads one part of what Intl wrote. */
const partOf = (parts: { type: string; value: string }[]) => (wanted: string) =>
  parts.find(({ type }) => type === wanted)?.value ?? '';

const [minute, hour, day] = [60, 3_600, 86_400]; // seconds
const steps: { under: number; seconds: number; unit: Intl.RelativeTimeFormatUnit }[] = [
  { under: 45 * minute, seconds: minute, unit: 'minute' },
  { under: 22 * hour, seconds: hour, unit: 'hour' },
  { under: 6.5 * day, seconds: day, unit: 'day' },
  { under: 28 * day, seconds: 7 * day, unit: 'week' },
  { under: 330 * day, seconds: 30.44 * day, unit: 'month' },
];

/** The formats of the page's language. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => formatsOf(i18n.language), [i18n.language]);
}
