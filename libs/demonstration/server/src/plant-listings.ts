import type { INestApplicationContext } from '@nestjs/common';
import { at, toGlobalId } from '@essaim/platform-server';
import { ImportListings } from '@essaim/projects-server';
import { findTerritory } from '@essaim/territories-server';
import { projects } from './data/index.ts';
import type { DemonstrationProject } from './data/types.ts';
import type { Planted } from './plant-projects.ts';
import type { Stage } from './stage.ts';

/** Takes in the listings of the data by the ordinary import, each on the day its directory told of it. */
export async function plantListings(forge: INestApplicationContext, stage: Stage, planted: Planted): Promise<void> {
  const importListings = forge.get(ImportListings, { strict: false });
  for (const listing of projects.filter(({ claimed }) => claimed === false)) {
    const record = await recordOf(stage, listing);
    await at(stage.moment(listing.publishedDaysAgo), () => importListings.run([{ line: 1, record }], {}));
    const [row] = await stage.db.source.query('SELECT id FROM project WHERE source_external_id = $1', [listing.key]);
    planted.projects.set(listing.key, toGlobalId('Project', row.id as string));
  }
}

/** A listing as its directory would write it. */
async function recordOf(
  stage: Stage,
  { key, title, summary, description, themes, territory, source }: DemonstrationProject,
): Promise<Record<string, unknown>> {
  const place = await stage.db.read((tx) => findTerritory(tx, territory.kind, territory.code));
  return {
    id: key,
    title,
    summary,
    text: description,
    themes,
    place: `${place!.name} (${territory.code.slice(0, 2)})`,
    source: source!.name,
    url: source!.url,
    licence: source!.licence,
  };
}
