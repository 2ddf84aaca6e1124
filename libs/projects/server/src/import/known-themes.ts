import slugify from '@sindresorhus/slugify';
import { themes } from '../themes.ts';

/** Most themes a listing keeps. */
const MAX_THEMES = 5;

/** Every way a theme of the maintained list is written: its slug, and its names in both languages. */
const known = new Map(
  themes.flatMap(({ slug, fr, en }) => [slug, slugify(fr), slugify(en)].map((name) => [name, slug] as const)),
);

/**
 * The themes of the maintained list among those a directory gives, as a list or as one text. A name that the list does
 * not have is let go: it would be one directory's word, and the link to the directory keeps it.
 */
export function knownThemes(given: unknown): string[] {
  const names = Array.isArray(given) ? given : typeof given === 'string' ? given.split(/[,;|/]/) : [];
  const slugs = names.flatMap((name) => (typeof name === 'string' ? (known.get(slugify(name)) ?? []) : []));
  return [...new Set(slugs)].slice(0, MAX_THEMES);
}
