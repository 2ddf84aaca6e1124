import { hasPoint, type Place } from '@essaim/territories-web';

/** What a feed of new initiatives is narrowed to; see docs/feeds.md for the names. */
export interface LookedFor {
  words: string;
  themes: readonly string[];
  stages: readonly string[];
  radiusKm: number;
}

/** The feed of what happens at a page that has one. */
export const activityFeed = (of: 'projects' | 'federations' | 'organisations', slug: string, language: string) =>
  `/feeds/${of}/${encodeURIComponent(slug)}?lang=${language}`;

/** The feed of what happens everywhere. */
export const instanceFeed = (language: string) => `/feeds/activity?lang=${language}`;

/** The feed of initiatives such as are looked for, there or around there. */
export const initiativesFeed = (lookedFor: LookedFor, place: Place | null, language: string) =>
  `/feeds/initiatives?${queryOf(lookedFor, place, language)}`;

/** What is looked for, as feeds and calendars are asked for it. */
export function queryOf({ words, themes, stages, radiusKm }: LookedFor, place: Place | null, language: string) {
  const query = new URLSearchParams();
  if (words) query.set('q', words);
  for (const theme of themes) query.append('theme', theme);
  for (const stage of stages) query.append('stage', stage);
  if (place?.kind === 'COMMUNE' && hasPoint(place)) {
    query.set('lat', String(place.latitude));
    query.set('lon', String(place.longitude));
    query.set('km', String(radiusKm));
  } else if (place?.code) query.set('in', `${place.kind}:${place.code}`);
  query.set('lang', language);
  return query.toString();
}
