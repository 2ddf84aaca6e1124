import { beforeAll, describe, expect, it } from '@jest/globals';
import { Forbidden, NotFound } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice, type Person } from '@essaim/people-server';
import { aPerson, actorOf } from '@essaim/people-server/testing';
import { Project, projectsSlice } from '@essaim/projects-server';
import { aListing, aProject, factsOf } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { introductionVisibleTo } from './introduction.reads.ts';
import { AlreadyIntroduced, NobodyToIntroduce, OwnProject } from './likeness.errors.ts';
import { likenessSlice } from './likeness.slice.ts';
import { proposedIntroduction } from './proposed-introduction.ts';
import { matcherParts } from './testing.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;
let [mo, ana, bo]: Person[] = [];

beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  parts = matcherParts(db);
  [mo, ana, bo] = [
    await aPerson(db, 'Mo', { instanceRoles: ['MEDIATOR'] }),
    await aPerson(db, 'Ana'),
    await aPerson(db, 'Bo'),
  ];
});

const message = 'Vous devriez vous rencontrer, un samedi au four.';
const introduce = (person: Person, one: Project, other: Project, words = message) =>
  parts.introduce.run(actorOf(person), { projectId: one.id, otherProjectId: other.id, message: words });

describe('An introduction', () => {
  it('is told as a fact, once a pair, whichever of the two comes first', async () => {
    const [garden, orchard] = [await aProject(db, { holder: ana! }), await aProject(db, { holder: bo! })];
    const introduction = await introduce(mo!, garden, orchard);
    expect(introduction).toMatchObject({ message, introducedBy: mo!.id });
    expect((await factsOf(db, garden.id)).at(-1)).toEqual([
      'likeness.introduced',
      { introductionId: introduction.id, projectId: garden.id, otherProjectId: orchard.id },
    ]);
    await expect(introduce(mo!, orchard, garden)).rejects.toBeInstanceOf(AlreadyIntroduced);
  });

  it('needs people on both sides, and a mediator who is on neither', async () => {
    const garden = await aProject(db, { holder: ana! });
    await expect(introduce(mo!, garden, await aListing(db))).rejects.toBeInstanceOf(NobodyToIntroduce);
    await expect(introduce(mo!, garden, await aProject(db))).rejects.toBeInstanceOf(NobodyToIntroduce);
    await expect(introduce(mo!, garden, await aProject(db, { holder: bo!, stage: 'CLOSED' }))).rejects.toBeInstanceOf(
      NobodyToIntroduce,
    );
    await expect(introduce(mo!, garden, await aProject(db, { holder: mo! }))).rejects.toBeInstanceOf(OwnProject);
    await expect(introduce(ana!, garden, await aProject(db, { holder: bo! }))).rejects.toBeInstanceOf(Forbidden);
    await expect(introduce(mo!, garden, await aProject(db, { holder: bo!, stage: 'DRAFT' }))).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(introduce(mo!, garden, garden)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(introduce(mo!, garden, await aProject(db, { holder: bo! }), 'Coucou')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('is read by both sides and by mediators, as long as both projects are there for all', async () => {
    const [garden, orchard] = [await aProject(db, { holder: ana! }), await aProject(db, { holder: bo! })];
    const { id } = await introduce(mo!, garden, orchard);
    const seenBy = async (person: Person) =>
      (await db.read((tx) => introductionVisibleTo(tx, actorOf(person), id))) !== null;
    expect(await Promise.all([mo!, ana!, bo!].map(seenBy))).toEqual([true, true, true]);
    expect(await seenBy(await aPerson(db, 'Zoé'))).toBe(false);
    await db.write((tx) => tx.update(Project, orchard.id, { hiddenAt: new Date(), hiddenReason: 'Publicité' }));
    expect(await Promise.all([mo!, ana!].map(seenBy))).toEqual([false, false]);
  });
});

describe('The words proposed', () => {
  const pair = {
    title: 'Le four du Mas',
    otherTitle: 'Pain partagé',
    place: 'Audierne',
    otherPlace: 'Pont-Croix',
    distanceKm: 6.4,
    reasons: ['En commun : four à pain'],
    url: 'https://essaim.example/projects/le-four-du-mas',
    otherUrl: 'https://essaim.example/projects/pain-partage',
  };

  it('name both, say what they share and how far they are, and lead to both pages', () => {
    const words = proposedIntroduction(pair, 'fr');
    for (const said of ['Le four du Mas', 'Pain partagé', 'Pont-Croix', '6 km', 'four à pain', pair.url, pair.otherUrl])
      expect(words).toContain(said);
    expect(words).not.toMatch(/\{\{|undefined|null|%/);
    expect(proposedIntroduction({ ...pair, otherPlace: 'Audierne', distanceKm: 0 }, 'fr')).toContain('tous deux');
  });

  it('are in the language of whoever will send them, and stay plain where little is known', () => {
    expect(proposedIntroduction(pair, 'en')).toContain('Hello');
    const bare = { ...pair, place: null, otherPlace: null, distanceKm: null, reasons: [] };
    expect(proposedIntroduction(bare, 'fr')).not.toMatch(/\n\n\n|\{\{|null/);
  });
});
