import { inWords, type Language } from '@essaim/catalogue';
import type { Tx } from '@essaim/platform-server';
import { themes } from '@essaim/projects-server';
import { findTerritory } from '@essaim/territories-server';
import type { InitiativesWish } from './initiatives-wish.ts';

/** What a search asks for, as a title says it; empty for everything. */
export async function wishInWords(tx: Tx, { search, filter }: InitiativesWish, language: Language): Promise<string> {
  const { themes: wanted = [], stages = [], territory } = filter;
  const place = territory && (await findTerritory(tx, territory.kind, territory.code));
  return [
    search,
    ...themes.filter(({ slug }) => wanted?.includes(slug)).map((theme) => theme[language]),
    ...(stages ?? []).map((stage) => inWords(language)(`server.stages.${stage}`)),
    place?.name,
  ]
    .filter(Boolean)
    .join(' · ');
}
