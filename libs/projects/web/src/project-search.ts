import type { ProjectFilter, ProjectStage } from '@essaim/graphql';
import { hasPoint, type Place } from '@essaim/territories-web';

/** What is looked for, as the page's address says it: so a search can be shared, and gone back to. */
export interface ProjectSearch {
  words: string;
  themes: string[];
  stages: ProjectStage[];
  /** How far around the chosen place, km. */
  radiusKm: number;
  view: 'list' | 'map';
}

/** Distances on offer, km. */
export const radii = [10, 30, 100] as const;
const usualRadius = 30;

/** Stages that a public list may be narrowed to, in the order of a project's life. */
export const publicStages = [
  'IDEA',
  'PROTOTYPE',
  'LAUNCHING',
  'ACTIVE',
  'SPREADING',
  'SLEEPING',
  'CLOSED',
] as const satisfies ProjectStage[];

/** Reads an address's query; what makes no sense there is left out. */
export function searchFrom(query: URLSearchParams): ProjectSearch {
  const radius = Number(query.get('km'));
  return {
    words: (query.get('q') ?? '').trim().slice(0, 200),
    themes: query
      .getAll('theme')
      .filter((slug) => /^[a-z0-9-]{1,60}$/.test(slug))
      .slice(0, 20),
    stages: publicStages.filter((stage) => query.getAll('stage').includes(stage)),
    radiusKm: radii.find((one) => one === radius) ?? usualRadius,
    view: query.get('view') === 'map' ? 'map' : 'list',
  };
}

/** The home page's address for a search. */
export function addressOf({ words, themes, stages, radiusKm, view }: ProjectSearch): string {
  const query = new URLSearchParams();
  if (words) query.set('q', words);
  for (const theme of themes) query.append('theme', theme);
  for (const stage of stages) query.append('stage', stage);
  if (radiusKm !== usualRadius) query.set('km', String(radiusKm));
  if (view === 'map') query.set('view', 'map');
  return query.size > 0 ? `/?${query}` : '/';
}

/** Whether anything is looked for, or everything welcome. */
export const isNarrowed = ({ words, themes, stages }: ProjectSearch): boolean =>
  words !== '' || themes.length > 0 || stages.length > 0;

/** The same list with one more, or without it. */
export const toggled = <T>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item];

/** Themes and stages as the API wants them, and where to look: around a commune's point, or inside a wider territory. */
export function filterOf({ themes, stages, radiusKm }: ProjectSearch, place: Place | null): ProjectFilter {
  return {
    ...(themes.length > 0 && { themes }),
    ...(stages.length > 0 && { stages }),
    ...(place && whereabouts(place, radiusKm)),
  };
}

function whereabouts(place: Place, radiusKm: number): ProjectFilter {
  if (place.kind === 'COMMUNE' && hasPoint(place))
    return { near: { latitude: place.latitude, longitude: place.longitude, radiusKm } };
  return place.code ? { territory: { kind: place.kind, code: place.code } } : {};
}
