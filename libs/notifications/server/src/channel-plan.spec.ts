import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { federationSlice } from '@essaim/federation-server';
import { organisationsSlice } from '@essaim/organisations-server';
import { peopleSlice, type Person } from '@essaim/people-server';
import { aPerson } from '@essaim/people-server/testing';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { follow, projectsSlice, type Project } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { newId, now } from '@essaim/platform-server';
import { ChannelPlan } from './channel-plan.ts';
import type { WatchLevel } from './hearing.ts';
import { news } from './notification.catalogue.ts';
import { settingsOf } from './notification-settings.reads.ts';
import { notificationsSlice } from './notifications.slice.ts';
import { writePreference } from './set-notification-preference.ts';
import type { News, NewsLine } from './tell.ts';
import { someWishes } from './testing.ts';
import { Watch } from './watch.entity.ts';
import { writeWatch } from './write-watch.ts';

let db: TestDatabase;
let garden: Project;
const federationId = randomUUID();
beforeAll(async () => {
  db = await aDatabase(peopleSlice, organisationsSlice, projectsSlice, federationSlice, notificationsSlice);
  garden = await aProject(db, { holder: await aPerson(db, 'Holder') });
  await db.source.query(`INSERT INTO federation (id, slug, name, created_at) VALUES ($1, 'f', 'F', now())`, [
    federationId,
  ]);
  await db.source.query(`INSERT INTO federation_project (federation_id, project_id, since) VALUES ($1, $2, now())`, [
    federationId,
    garden.id,
  ]);
  await db.source.query(`UPDATE project SET territory_within = '{COMMUNE:29003,DEPARTEMENT:29}' WHERE id = $1`, [
    garden.id,
  ]);
});

const line = (kind: string): NewsLine => news.find((one) => one.kind === kind)!;
const [turning, page, addressed] = ['PROJECT_CLOSED', 'PAGE_SAVED', 'JOIN_REQUEST_RECEIVED'];

const about = (kind: string, { id }: Project, people: readonly Person[]): News => ({
  event: { id: newId(), occurredAt: now() },
  line: line(kind),
  told: {
    to: people.map(({ id: personId }) => ({ personId, because: 'FOLLOWER' })),
    params: {},
    path: '/',
    subject: { kind: 'PROJECT', id },
    projectId: id,
  },
});
const plansOf = (pieces: readonly News[], people: readonly Person[]) =>
  db.write(async (tx) => {
    const ids = people.map(({ id }) => id);
    return new ChannelPlan().of(tx, pieces, await settingsOf(tx, ids));
  });
async function plansFor(kind: string, people: readonly Person[]) {
  const [plans] = await plansOf([about(kind, garden, people)], people);
  expect(plans!.map(({ personId }) => personId)).toEqual(people.map(({ id }) => id));
  return plans!;
}
/** How each of these people hears of one kind of news about the garden: by mail, in the page alone, or not at all. */
const heardBy = async (kind: string, ...people: Person[]): Promise<string[]> =>
  (await plansFor(kind, people)).map(({ page: shown, email }) =>
    !shown ? 'not at all' : email === 'NONE' ? 'page' : email,
  );
const pushedTo = async (kind: string, ...people: Person[]): Promise<boolean[]> =>
  (await plansFor(kind, people)).map(({ push }) => push);
const follows = (person: Person, level: WatchLevel, project = garden) =>
  db.write((tx) => follow(tx, project.id, { personId: person.id }, level));
const watches = (person: Person, level: WatchLevel, of: Partial<Watch>) =>
  db.write((tx) =>
    writeWatch(
      tx,
      Object.assign(new Watch(), { personId: person.id, level, kind: of.subjectId ? 'FEDERATION' : 'TERRITORY' }, of),
      of.subjectId ? 'subject_id' : 'territory',
    ),
  );

describe('Who hears of news, and how', () => {
  it('is everyone whom it concerns, in the digest what can wait, at once what is addressed to them', async () => {
    const ana = await aPerson(db, 'Ana');
    expect(await heardBy(turning!, ana)).toEqual(['DIGEST']);
    expect(await heardBy(page!, ana)).toEqual(['DIGEST']);
    expect(await heardBy(addressed!, ana)).toEqual(['NOW']);
  });

  it('follows the level of the project, and keeps in the page what is addressed to who wants nothing', async () => {
    const people = await Promise.all(['All', 'Part', 'Ment', 'None'].map((name) => aPerson(db, name)));
    for (const [place, level] of (['ALL', 'PARTICIPATING', 'MENTIONS', 'NONE'] as const).entries())
      await follows(people[place]!, level);
    expect(await heardBy(page!, ...people)).toEqual(['DIGEST', 'not at all', 'not at all', 'not at all']);
    expect(await heardBy(turning!, ...people)).toEqual(['DIGEST', 'DIGEST', 'not at all', 'not at all']);
    expect(await heardBy(addressed!, ...people)).toEqual(['NOW', 'NOW', 'NOW', 'page']);
  });

  it('follows the level of the project that each piece of news is about, though several are told together', async () => {
    const orchard = await aProject(db, { holder: await aPerson(db, 'Orchard holder') });
    const [ana, bo] = [await aPerson(db, 'A6'), await aPerson(db, 'B6')];
    for (const [person, of, elsewhere] of [
      [ana, 'ALL', 'NONE'],
      [bo, 'NONE', 'ALL'],
    ] as const) {
      await follows(person, of);
      await follows(person, elsewhere, orchard);
    }
    const pieces = [about(page!, garden, [ana, bo]), about(page!, orchard, [ana, bo])];
    const shown = (await plansOf(pieces, [ana, bo])).map((plans) => plans.map((plan) => plan.page));
    expect(shown).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('lets project overrule federation, federation territory, and any of them the general setting', async () => {
    const [ana, bo, cy, di] = await Promise.all(['A1', 'B1', 'C1', 'D1'].map((name) => aPerson(db, name)));
    for (const person of [ana!, bo!, cy!, di!]) await someWishes(db, person.id, { level: 'NONE' });
    for (const person of [ana!, bo!, cy!])
      await watches(person, 'ALL', { territory: 'DEPARTEMENT:29', name: 'Finistère' });
    for (const person of [ana!, bo!]) await watches(person, 'MENTIONS', { subjectId: federationId });
    await follows(ana!, 'ALL');
    expect(await heardBy(page!, ana!, bo!, cy!, di!)).toEqual(['DIGEST', 'not at all', 'DIGEST', 'not at all']);
  });

  it('rests while someone pauses: what would leave at once waits for the digest', async () => {
    const [ana, bo] = [await aPerson(db, 'A2'), await aPerson(db, 'B2')];
    await someWishes(db, ana.id, { pausedUntil: new Date(Date.now() + 3_600_000) });
    await someWishes(db, bo.id, { pausedUntil: new Date(Date.now() - 1) });
    expect(await heardBy(addressed!, ana, bo)).toEqual(['DIGEST', 'NOW']);
  });

  it('keeps to the page what waits for whoever wants no digest', async () => {
    const ana = await aPerson(db, 'A3');
    await someWishes(db, ana.id, { digest: 'NEVER' });
    expect(await heardBy(turning!, ana)).toEqual(['page']);
    expect(await heardBy(addressed!, ana)).toEqual(['NOW']);
  });

  it('obeys what someone said of one kind of news', async () => {
    const ana = await aPerson(db, 'A4');
    await db.write((tx) => writePreference(tx, ana.id, turning!, { mail: 'NOW' }));
    await db.write((tx) => writePreference(tx, ana.id, addressed!, { mail: 'NONE' }));
    expect(await heardBy(turning!, ana)).toEqual(['NOW']);
    expect(await heardBy(addressed!, ana)).toEqual(['page']);
    const both = [about(turning!, garden, [ana]), about(addressed!, garden, [ana])];
    expect((await plansOf(both, [ana])).map(([plan]) => plan!.email)).toEqual(['NOW', 'NONE']);
  });

  it('is pushed to the devices of who wants it: at once what is addressed to them, the rest on demand, nothing in a pause', async () => {
    const [ana, bo, cy, di] = await Promise.all(['A5', 'B5', 'C5', 'D5'].map((name) => aPerson(db, name)));
    await db.write((tx) => writePreference(tx, bo!.id, addressed!, { push: false }));
    await db.write((tx) => writePreference(tx, bo!.id, turning!, { push: true }));
    await someWishes(db, cy!.id, { pausedUntil: new Date(Date.now() + 3_600_000) });
    await follows(di!, 'NONE');
    expect(await pushedTo(addressed!, ana!, bo!, cy!, di!)).toEqual([true, false, false, false]);
    expect(await pushedTo(turning!, ana!, bo!, cy!, di!)).toEqual([false, true, false, false]);
    // A wish about push leaves the mail as it was, and the other way round.
    expect(await heardBy(addressed!, bo!)).toEqual(['NOW']);
    await db.write((tx) => writePreference(tx, bo!.id, addressed!, { mail: 'NONE' }));
    expect(await pushedTo(addressed!, bo!)).toEqual([false]);
  });
});
