/** What identifies an initiative: its own site, its number in a public register, its record in a directory. */
export type ClueKind = 'SITE' | 'NUMBER' | 'RECORD';

/** One such thing, in the one form in which it is compared and shown. */
export interface Clue {
  kind: ClueKind;
  value: string;
}

/** Where clues are looked for. */
export interface Identified {
  title: string;
  summary: string;
  /** Markdown. */
  description: string;
  website?: string | null | undefined;
  /** A listing's page, as the directory gives it. */
  sourceUrl?: string | null | undefined;
  sourceName?: string | null | undefined;
  sourceExternalId?: string | null | undefined;
}

/** Characters of the texts that are searched for numbers. */
const LONGEST_TEXT = 30_000;
/** Most clues of one project: a text that lists a whole register identifies nobody. */
const MOST_CLUES = 20;

/** Everything that identifies an initiative, each once. Pure. */
export function cluesOf(identified: Identified): Clue[] {
  const { title, summary, description, website, sourceUrl, sourceName, sourceExternalId } = identified;
  const sites = [website, sourceUrl].flatMap((address) => siteOf(address ?? '') ?? []);
  const numbers = numbersIn(`${title}\n${summary}\n${description}`.slice(0, LONGEST_TEXT));
  const record = sourceName && sourceExternalId ? [`${plainName(sourceName)} ${sourceExternalId.trim()}`] : [];
  const all = (kind: ClueKind, values: readonly string[]) => [...new Set(values)].map((value) => ({ kind, value }));
  return [...all('SITE', sites), ...all('NUMBER', numbers), ...all('RECORD', record)].slice(0, MOST_CLUES);
}

/** A directory is the same however its name is written. */
const plainName = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();

/** Hosts where everybody has a page: what identifies is a part of the path. */
const platforms = [
  'facebook.com',
  'instagram.com',
  'twitter.com',
  'x.com',
  'linkedin.com',
  'youtube.com',
  'tiktok.com',
  'helloasso.com',
  'assoconnect.com',
  'frama.site',
  'framasite.org',
  'framaforms.org',
  'framalistes.org',
  'wordpress.com',
  'blogspot.com',
  'over-blog.com',
  'wixsite.com',
  'canalblog.com',
  'jimdo.com',
  'google.com',
  'linktr.ee',
  'meetup.com',
  'github.com',
  'gitlab.com',
  'ulule.com',
  'kisskissbankbank.com',
  'miimosa.com',
  'leetchi.com',
  'opencollective.com',
  'change.org',
  'mobilizon.fr',
  'openstreetmap.org',
  'wikipedia.org',
];
/** First parts of a path on such hosts that say only what kind of page follows. */
const kindsOfPage =
  /^(associations|groups|group|pages|people|p|company|in|school|channel|user|c|org|wiki|site|sites|view|projects|fr|en|[a-z]{2}-[a-z]{2})$/;
/** Parameters that say where a visitor came from. */
const trackers = /^(utm_.*|fbclid|gclid|ref|mc_.*|igshid)$/;

/**
 * A web address in the form in which it is compared: host and path, without scheme, `www.`, port, final slash, index page
 * and trackers. On a platform, as far as the first part that names someone; null where there is none, and for what is no
 * address of the web. Pure.
 */
export function siteOf(address: string): string | null {
  const written = address.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(written) ? written : `https://${written}`);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return null;
  const host = url.hostname.toLowerCase().replace(/^(www\d?|m)\./, '');
  const path = url.pathname
    .toLowerCase()
    .replace(/\/(index|accueil|home)(\.\w{2,5})?$/, '')
    .replace(/\/+$/, '');
  const asked = [...url.searchParams].filter(([name]) => !trackers.test(name.toLowerCase()));
  const query = asked.map(([name, value]) => `${name}=${value}`.toLowerCase()).sort();
  const platform = platforms.find((one) => host === one || host.endsWith(`.${one}`));
  // A sub-domain of one's own is a site like any other: les-tilleuls.wordpress.com.
  if (!platform || (host !== platform && !/^([a-z]{2}(-[a-z]{2})?|sites|docs|forms|plus|mobile|web)\./.test(host)))
    return host + path + (query.length ? `?${query.join('&')}` : '');
  const parts = path.split('/').filter(Boolean);
  const named = parts.findIndex((part) => !kindsOfPage.test(part));
  if (named < 0) return null;
  const number = /\.php$/.test(parts[named]!) ? query.find((one) => one.startsWith('id=')) : '';
  if (number === undefined) return null;
  return `${platform}/${parts.slice(0, named + 1).join('/')}${number && `?${number}`}`;
}

const rna = /\bW\d{9}\b/gi;
const space = '[ .\\u00a0\\u202f]?';
const siret = new RegExp(`(?<![\\d+.,])\\d{3}${space}\\d{3}${space}\\d{3}${space}\\d{5}(?!\\d)`, 'g');
/** Nine digits are a SIREN where something says so: one number in ten has a valid key. */
const siren = new RegExp(
  `\\b(?:siren|siret|rcs|r\\.c\\.s|fr ?\\d{2})\\b[^\\d\\n]{0,30}(\\d{3}${space}\\d{3}${space}\\d{3})(?!\\d)`,
  'gi',
);

/**
 * Numbers of French registers that a text names: RNA (W and nine digits), and SIREN, alone or as the beginning of a SIRET,
 * with a valid key of Luhn. An establishment and its association are one.
 */
export function numbersIn(text: string): string[] {
  const digits = (written: string) => written.replace(/\D/g, '');
  return [
    ...[...text.matchAll(rna)].map(([number]) => number.toUpperCase()),
    ...[...text.matchAll(siret)]
      .map(([number]) => digits(number))
      .filter((number) => hasLuhnKey(number) && hasLuhnKey(number.slice(0, 9)))
      .map((number) => number.slice(0, 9)),
    ...[...text.matchAll(siren)].map(([, number]) => digits(number!)).filter(hasLuhnKey),
  ];
}

/** Whether the last digit is the key of those before it. Source: ISO/IEC 7812-1, annex B (the formula of Luhn). */
export function hasLuhnKey(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const counted = at % 2 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum > 0 && sum % 10 === 0;
}

/** Probability of a pair that shares a clue: as good as certain, whatever their texts say. */
const CLUE_SCORE = 0.95;

/** The score of a pair with what identifies both counted in. */
export const scoreWith = (clues: readonly Clue[], score: number): number =>
  clues.length ? Math.max(CLUE_SCORE, score) : score;
