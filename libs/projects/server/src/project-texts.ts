import type { InputCheck } from '@essaim/platform-server';
import { themeBySlug } from './theme.graphql.ts';

// What a project's texts may be, in one place for drafts, changes and publication. Lengths in characters.

export const MAX_TITLE = 200;
/** A published summary says something. */
export const SUMMARY = { min: 20, max: 300 };
export const MAX_DESCRIPTION = 20_000;
const MAX_CHARTER_PART = 5_000;
const MAX_DIFFERENCES = 1_000;
const MAX_REASON = 1_000;
const MAX_WEBSITE = 500;
const MAX_THEMES = 10;

export const tidyTitle = (check: InputCheck, title: string | null | undefined): string =>
  check.line('title', title, { min: 1, max: MAX_TITLE });

export const tidySummary = (check: InputCheck, summary: string | null | undefined, min = 0): string =>
  check.line('summary', summary, { min, max: SUMMARY.max });

export const tidyDescription = (check: InputCheck, description: string | null | undefined): string =>
  check.text('description', description, { max: MAX_DESCRIPTION });

/** What makes a project different, in its holders' words; null when nothing was said. */
export const tidyDifferences = (check: InputCheck, differences: string | null | undefined): string | null =>
  check.text('differences', differences, { max: MAX_DIFFERENCES }) || null;

export const tidyReason = (check: InputCheck, reason: string | null | undefined): string =>
  check.text('reason', reason, { min: 1, max: MAX_REASON });

export const tidyCharterPart = (check: InputCheck, part: string, text: string): string =>
  check.text(`charter.${part}`, text, { min: 1, max: MAX_CHARTER_PART });

/** Slugs of the maintained list, each once, in the order given. */
export function tidyThemes(check: InputCheck, slugs: readonly string[] | null | undefined): string[] {
  const wanted = [...new Set(slugs ?? [])];
  if (wanted.length > MAX_THEMES) check.problem('themes', 'projects.too_many_themes', { max: MAX_THEMES });
  else if (wanted.some((slug) => !themeBySlug.has(slug))) check.problem('themes', 'projects.unknown_theme');
  return wanted;
}

/** A web address as it will be linked to; "exemple.org" is one too. Null when empty. */
export function tidyWebsite(check: InputCheck, website: string | null | undefined): string | null {
  const written = check.line('website', website, { max: MAX_WEBSITE });
  if (!written) return null;
  const address =
    webAddress(written) ?? (/^[\w-]+(\.[\w-]+)+([/?#:]|$)/u.test(written) ? webAddress(`https://${written}`) : null);
  if (!address) check.problem('website', 'projects.bad_website');
  return address;
}

/** The text as an address of the web, or null: no other scheme, no name or password in it. */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, hostname, href } = new URL(text);
  const isWeb = (protocol === 'https:' || protocol === 'http:') && hostname !== '' && !username && !password;
  return isWeb && href.length <= MAX_WEBSITE * 3 ? href : null;
}
