import { expect, it, jest } from '@jest/globals';
import { matcherParts } from '@essaim/likeness-server/testing';
import fc from 'fast-check';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(240_000);

const CREATE = `mutation ($input: CreateProjectInput!) { createProject(input: $input) { id slug } }`;
const PUBLISH = `mutation ($input: PublishProjectInput!) { publishProject(input: $input) { id slug } }`;
const HIDE = `mutation ($input: HideProjectInput!) { hideProject(input: $input) { id } }`;
const SIMILAR = `query ($draft: ProjectDraftInput!) { similarProjects(draft: $draft, first: 10) { project { id } kind score distanceKm reasons { code text terms } } }`;
const LIKENESSES = `query ($slug: String!) { project(slug: $slug) { likenesses(first: 100) { project { id } kind score reasons { text } differencesSaid { text } } } }`;
const QUEUE = `query ($show: LikenessQueueShow!) { likenessQueue(show: $show) { totalCount nodes { projects { id } pairs { id ruling opinions { count } } } } }`;
const FOUND = `query ($query: String!) { projects(search: $query) { totalCount } }`;

const forge = await openForge();
const { sweep } = matcherParts(forge.db);

/** Told in several ways: what is kept from view says the same as what is public, and what is asked. */
const ideas = [
  {
    titles: ['La péniche des lectures', 'Lectures à bord de la péniche', 'Péniche-lecture du quai'],
    summary: 'Des lecteurs lisent à voix haute, chaque dimanche, sur une péniche amarrée au quai.',
  },
  {
    titles: ['Les ruches du cimetière', 'Ruches au cimetière', 'Abeilles des tombes'],
    summary: 'Des apiculteurs bénévoles tiennent des ruches au cimetière et partagent le miel.',
  },
  {
    titles: ['Le four à céramique ambulant', 'Four ambulant des potiers', 'Céramique sur roues'],
    summary: 'Un four à céramique monté sur remorque va de village en village avec deux potiers.',
  },
];
const places = [
  { kind: 'COMMUNE', code: '29003', name: 'Audierne' },
  { kind: 'COMMUNE', code: '29019', name: 'Brest' },
  { kind: 'COMMUNE', code: '29046', name: 'Douarnenez' },
];
const input = (idea: number, title: number, place: number) => ({
  title: ideas[idea]!.titles[title],
  summary: ideas[idea]!.summary,
  territory: places[place],
});

const published = async (holder: Visitor, project: object): Promise<{ id: string; slug: string }> => {
  const { createProject } = await holder.ask(CREATE, { input: project });
  return (await holder.ask(PUBLISH, { input: { id: createProject.id } })).publishProject;
};

/** Everything is done that facts and changes ask for. */
const settled = async () => {
  await forge.settle();
  await sweep.proceed(new AbortController().signal);
  await forge.settle();
};

async function withRole(name: string, role: string): Promise<Visitor> {
  const someone = await forge.person(name);
  await forge.db.source.query(`UPDATE person SET instance_roles = ARRAY[$2] WHERE email = $1`, [someone.email, role]);
  return someone;
}

it('No draft and nothing hidden shows, changes a count, a score or a place in a list, for who may not see it', async () => {
  const [ana, zoe, stranger] = [await forge.person('Ana'), await forge.person('Zoe'), await forge.person('Sacha')];
  const [moderator, mediator] = [await withRole('Mo', 'MODERATOR'), await withRole('Max', 'MEDIATOR')];
  const there: { id: string; slug: string }[] = [];
  for (const idea of ideas.keys())
    for (const title of [0, 1]) there.push(await published(ana, input(idea, title, title)));
  await settled();

  const lookAround = async () => ({
    asked: await Promise.all(
      [forge.visitor(), stranger, ana, mediator].flatMap((who) =>
        ideas.flatMap((_, idea) =>
          [0, 2].map(async (place) => (await who.ask(SIMILAR, { draft: input(idea, 2, place) })).similarProjects),
        ),
      ),
    ),
    onRecord: await Promise.all(
      [forge.visitor(), ana].flatMap((who) =>
        there.map(async ({ slug }) => (await who.ask(LIKENESSES, { slug })).project.likenesses),
      ),
    ),
    queue: await Promise.all(
      ['CLUSTERS', 'DOUBTFUL', 'SETTLED'].map(async (show) => (await mediator.ask(QUEUE, { show })).likenessQueue),
    ),
    counts: await Promise.all(
      ['péniche', 'ruches', 'céramique'].map(
        async (query) => (await stranger.ask(FOUND, { query })).projects.totalCount,
      ),
    ),
  });

  const seen = await lookAround();
  expect(seen.asked.every((likenesses) => likenesses.length > 0)).toBe(true);

  const secret = fc.record({
    idea: fc.nat(ideas.length - 1),
    title: fc.nat(2),
    place: fc.nat(2),
    how: fc.constantFrom('DRAFT', 'HIDDEN'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(secret, { minLength: 1, maxLength: 12 }), async (secrets) => {
      for (const { how, idea, title, place } of secrets) {
        const project = input(idea, title, place);
        if (how === 'DRAFT') await zoe.ask(CREATE, { input: project });
        else {
          const { id } = await published(zoe, project);
          await settled();
          await moderator.ask(HIDE, { input: { id, reason: 'À vérifier.' } });
        }
      }
      await settled();
      expect(await lookAround()).toEqual(seen);
    }),
    { numRuns: 6, endOnFailure: true, seed: 7 },
  );
});
