import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Forbidden, Loaders, NotFound, visitor, type Actor } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice, type Person } from '@essaim/people-server';
import { aPerson, actorOf } from '@essaim/people-server/testing';
import { Project, ProjectLoader, projectsSlice } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { likenessSlice } from './likeness.slice.ts';
import { forgetLikenesses, matcherParts } from './testing.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;
let [ana, bo]: Person[] = [];

beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
});

beforeEach(async () => {
  await forgetLikenesses(db);
  parts = matcherParts(db);
});

const bell = {
  title: 'Carillon des écoliers',
  summary: 'Des enfants apprennent à sonner les cloches du beffroi avec un vieux carillonneur.',
};

async function opens(project: Project): Promise<void> {
  await db.write((tx) => parts.index.run(tx, [project.id]));
  await db.write((tx) => parts.find.run(tx, project.id, { actorId: null, quiet: false }));
}

async function twoCarillons(but: Partial<Project> = {}) {
  const earlier = await aProject(db, { ...bell, holder: bo!, publishedAt: new Date('2026-01-01') });
  const later = await aProject(db, { ...bell, title: 'Le carillon des écoliers', holder: ana!, ...but });
  await opens(earlier);
  await opens(later);
  return { earlier, later };
}

/** What stands on a project's page about the other: who says what. */
async function saidOn(project: Project, other: Project, as: Actor = visitor('fr')) {
  const loaders = new Loaders();
  const row = await new ProjectLoader(db).readable(loaders, as).load(project.id);
  const shown = await parts.likenesses.run(as, loaders, row!, 100);
  const said = shown.find(({ otherProjectId }) => otherProjectId === other.id)?.differencesSaid ?? [];
  return said.map(({ projectId, text }) => [projectId, text]);
}
const say = (person: Person, project: Project, other: Project, words: string | null) =>
  parts.differ.run(actorOf(person), project.id, other.id, words);

it('Each project says what sets it apart; both sentences stand on both pages, each under its own name', async () => {
  const { earlier, later } = await twoCarillons();
  await say(ana!, later, earlier, 'Le nôtre est en plein air.');
  await say(bo!, earlier, later, 'Nous avons douze cloches.');
  const both = [
    [later.id, 'Le nôtre est en plein air.'],
    [earlier.id, 'Nous avons douze cloches.'],
  ];
  expect(await saidOn(earlier, later)).toEqual(both);
  expect(await saidOn(later, earlier)).toEqual(both);

  await say(ana!, later, earlier, 'Le nôtre est sur une barque.');
  expect(await saidOn(earlier, later)).toEqual([[later.id, 'Le nôtre est sur une barque.'], both[1]]);
});

it('What was said when publishing can be taken back, and does not come again with the next change', async () => {
  const { earlier, later } = await twoCarillons({ differences: 'Chez nous, c’est la nuit.' });
  expect(await saidOn(earlier, later)).toEqual([[later.id, 'Chez nous, c’est la nuit.']]);
  await say(ana!, later, earlier, null);
  expect(await saidOn(earlier, later)).toEqual([]);
  await opens(later);
  await opens(earlier);
  expect(await saidOn(earlier, later)).toEqual([]);
});

it('A draft’s sentence is its members’ alone until it is published, and goes when they take it back', async () => {
  const earlier = await aProject(db, { ...bell, holder: bo!, publishedAt: new Date('2026-01-01') });
  await opens(earlier);
  const draft = await aProject(db, { ...bell, stage: 'DRAFT', holder: ana! });
  await say(ana!, draft, earlier, 'Le nôtre est pour les grands.');
  expect(await saidOn(draft, earlier, actorOf(ana!))).toEqual([[draft.id, 'Le nôtre est pour les grands.']]);
  expect(await saidOn(earlier, draft)).toEqual([]);
  await say(ana!, draft, earlier, null);
  expect(await saidOn(draft, earlier, actorOf(ana!))).toEqual([]);
  await db.write((tx) => tx.update(Project, draft.id, { stage: 'IDEA', publishedAt: new Date() }));
  await opens(draft);
  expect(await saidOn(earlier, draft)).toEqual([]);
});

it('Nobody speaks for a project that is not theirs, nor says more than a sentence', async () => {
  const { earlier, later } = await twoCarillons();
  await expect(say(ana!, earlier, later, 'Ils ne savent pas sonner.')).rejects.toBeInstanceOf(Forbidden);
  await expect(say(ana!, later, earlier, 'x'.repeat(501))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(say(ana!, later, later, 'Moi')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  const secret = await aProject(db, { ...bell, stage: 'DRAFT', holder: bo! });
  await expect(say(ana!, later, secret, 'Bonjour')).rejects.toBeInstanceOf(NotFound);
});
