import type { INestApplicationContext } from '@nestjs/common';
import { Database, GraphqlDoor } from '@essaim/platform-server';
import { readOldNews } from '@essaim/notifications-server';
import { Demonstration } from './demonstration.entity.ts';
import { encounterActs } from './plant-encounters.ts';
import { meetingActs } from './plant-meetings.ts';
import { plantListings } from './plant-listings.ts';
import { plantOrganisations, plantPeople } from './plant-people.ts';
import { projectActs, type Planted } from './plant-projects.ts';
import { Stage } from './stage.ts';

/** Tables that are not the demonstration's: reference data, what ran, and the note that it was begun. */
const kept = ['migration', 'territory', 'territory_edition', 'demonstration'];

/** Days for which news stays unread. */
const FRESH_DAYS = 5;

/**
 * Plants the demonstration in an empty database, through the API's own door, in the order in which things happened. One
 * that was cut short is cleared away and planted anew; an instance with anything of its own is left alone. `forge` has
 * the GraphQL door open; `tellAll` lets workers do what the facts ask for. `onProgress` hears how much is done, 0 to 1. Resolves to whether it was planted now.
 */
export async function loadDemonstration(
  forge: INestApplicationContext,
  tellAll: () => Promise<void>,
  onProgress: (done: number) => void = () => undefined,
): Promise<boolean> {
  const db = forge.get(Database, { strict: false });
  const begun = await db.source.manager.findOneBy(Demonstration, { planted: true });
  if (begun?.doneAt) return false;
  if (begun) await clear(db);
  else if (await isInUse(db)) return false;
  await db.source.manager.save(Demonstration, Object.assign(new Demonstration(), { begunAt: new Date() }));

  const stage = new Stage(forge.get(GraphqlDoor, { strict: false }), db, new Date());
  await plantPeople(stage);
  const planted: Planted = { projects: new Map(), organisations: await plantOrganisations(stage) };
  await plantListings(forge, stage, planted);
  const acts = [...projectActs(stage, planted), ...encounterActs(stage, planted), ...meetingActs(stage, planted)].sort(
    (a, b) => b.daysAgo - a.daysAgo || a.order - b.order,
  );
  for (const [n, { daysAgo, order, run }] of acts.entries()) {
    await run(stage.moment(daysAgo, order));
    onProgress((0.7 * (n + 1)) / acts.length);
  }
  await tellAll();
  await db.write((tx) => readOldNews(tx, stage.moment(FRESH_DAYS)));
  await db.source.manager.update(Demonstration, { planted: true }, { doneAt: new Date() });
  return true;
}

/** Whether a database holds the demonstration, whole: then its sign-ins work. */
export const isDemonstration = async (db: Database): Promise<boolean> =>
  Boolean((await db.source.manager.findOneBy(Demonstration, { planted: true }))?.doneAt);

async function isInUse(db: Database): Promise<boolean> {
  const [{ used }] = await db.source.query(
    'SELECT EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM project) AS used',
  );
  return used as boolean;
}

async function clear(db: Database): Promise<void> {
  const tables: { tablename: string }[] = await db.source.query(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
  );
  const cleared = tables.map(({ tablename }) => tablename).filter((name) => !kept.includes(name));
  await db.source.query(`TRUNCATE ${cleared.map((name) => `"${name}"`).join(', ')} CASCADE`);
}
