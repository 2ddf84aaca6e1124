import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(60_000);

const forge = await openForge();

const CREATE = `mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }`;
const PUBLISH = `mutation ($input: PublishProjectInput!) { publishProject(input: $input) { id slug } }`;
const SAVE = `mutation ($input: SaveIdeaInput!) { saveIdea(input: $input) { slug name own off labelsOff added { fr } given { fr }
  updatedAt updatedBy { name } projectCount broader { slug name } changes { kind labelsIn labelsOut person { name } } } }`;
const REMOVE = `mutation ($input: RemoveIdeaInput!) { removeIdea(input: $input) }`;
const IDEAS = `query ($query: String, $scope: IdeaScope, $after: String) { ideas(query: $query, scope: $scope, first: 3, after: $after) {
  totalCount nodes { slug name projectCount } pageInfo { hasNextPage endCursor } } }`;
const PROGRESS = `{ ideaProgress { toIndex toCompare } }`;
const PREVIEW = `query ($input: SaveIdeaInput!) { previewIdea(input: $input) { found gained came projects { isNew project { id title }
  title { text marked } excerpt { text marked } } likenesses { before after project { title } otherProject { title } } } }`;
const LIKENESSES = `query ($slug: String!) { project(slug: $slug) { likenesses { project { id } reasons { code text } } } }`;

const nothing = { fr: [], en: [], misspelt: [], broader: [], off: false, labelsOff: [] };
const walk = { ...nothing, fr: ['tournée des lavoirs', 'balade des buanderies'], en: ['washhouse walk'] };

let ada: Visitor;
let holder: Visitor;
beforeAll(async () => {
  ada = await forge.person('Ada');
  holder = await forge.person('Hoel');
  await forge.db.source.query(`UPDATE person SET instance_roles = '{ADMIN}' WHERE email = $1`, [ada.email]);
});

async function published(title: string, summary: string): Promise<{ id: string; slug: string }> {
  const { createProject } = await holder.ask(CREATE, { input: { title, summary } });
  return (await holder.ask(PUBLISH, { input: { id: createProject.id } })).publishProject;
}

describe('An admin', () => {
  it('teaches the forge an idea of the place, tries it, saves it, and two projects meet by it', async () => {
    const tour = await published('La tournée des lavoirs', 'Le dimanche matin, puis un goûter au bord de l’eau.');
    const stroll = await published('Une balade de buanderie en buanderie', 'En chantant, avec deux accordéons.');
    await forge.settle();
    expect((await forge.visitor().ask(LIKENESSES, { slug: tour.slug })).project.likenesses).toEqual([]);

    const { previewIdea } = await ada.ask(PREVIEW, { input: walk });
    expect(previewIdea).toMatchObject({ found: 2, gained: 2, came: 1 });
    expect(previewIdea.likenesses).toMatchObject([{ before: null }]);
    expect(previewIdea.projects.map(({ project }: { project: { id: string } }) => project.id).sort()).toEqual(
      [tour.id, stroll.id].sort(),
    );

    const { saveIdea } = await ada.ask(SAVE, { input: walk });
    expect(saveIdea).toMatchObject({
      slug: 'washhouse-walk',
      name: 'tournée des lavoirs',
      own: true,
      updatedBy: { name: 'Ada' },
      changes: [{ kind: 'ADDED', person: { name: 'Ada' } }],
    });
    await forge.settle();
    expect((await ada.ask(PROGRESS)).ideaProgress).toEqual({ toIndex: 0, toCompare: 0 });
    const { project } = await forge.visitor().ask(LIKENESSES, { slug: tour.slug });
    expect(project.likenesses).toMatchObject([{ project: { id: stroll.id } }]);
    expect(project.likenesses[0].reasons).toContainEqual({
      code: 'SHARED_IDEA',
      text: expect.stringContaining('tournée des lavoirs'),
    });
    expect((await ada.ask(IDEAS, { query: 'lavoir', scope: 'OWN' })).ideas).toMatchObject({
      totalCount: 1,
      nodes: [{ slug: 'washhouse-walk', projectCount: 2 }],
    });
  });

  it('hears which other idea has a name already, in their language, and what somebody else changed', async () => {
    expect(await ada.refused(SAVE, { input: { ...nothing, fr: ['AMAP', 'pour tous'] } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [
        { path: 'fr', message: expect.stringMatching(/AMAP.*dit déjà une autre idée/) },
        { path: 'fr', message: expect.stringContaining('pour tous') },
      ],
    });
    const slug = 'repair-cafe';
    const { saveIdea } = await ada.ask(SAVE, { input: { ...nothing, slug, fr: ['bistrot des bricoles'] } });
    const seen = saveIdea.updatedAt;
    await ada.ask(SAVE, { input: { ...nothing, slug, fr: ['bistrot des bricoles', 'bricoles et cie'] } });
    expect(
      await ada.refused(SAVE, { input: { ...nothing, slug, fr: [], off: true, expectedUpdatedAt: seen } }),
    ).toMatchObject({ code: 'CONFLICT', reason: 'likeness.idea_changed_since' });
    expect(await ada.ask(REMOVE, { input: { slug } })).toEqual({ removeIdea: true });
    expect(await ada.refused(REMOVE, { input: { slug } })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('goes through all the ideas a page at a time', async () => {
    const first = (await ada.ask(IDEAS)).ideas;
    const next = (await ada.ask(IDEAS, { after: first.pageInfo.endCursor })).ideas;
    const slugs = [...first.nodes, ...next.nodes].map(({ slug }: { slug: string }) => slug);
    expect(new Set(slugs).size).toBe(6);
    expect(first.totalCount).toBeGreaterThan(600);
  });
});

it('Nobody else sees the ideas as admins do, or changes them', async () => {
  for (const who of [holder, forge.visitor()]) {
    expect(await who.ask(IDEAS)).toEqual({ ideas: null });
    expect(await who.ask('{ idea(slug: "repair-cafe") { name } }')).toEqual({ idea: null });
    expect(await who.ask(PREVIEW, { input: walk })).toEqual({ previewIdea: null });
    expect(await who.ask(PROGRESS)).toEqual({ ideaProgress: null });
  }
  expect(await holder.refused(SAVE, { input: walk })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await forge.visitor().refused(REMOVE, { input: { slug: 'washhouse-walk' } })).toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});
