import { describe, expect, it, jest } from '@jest/globals';
import { Person } from '@essaim/people-server';
import { fromGlobalId, toGlobalId } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import { aListing, aProject } from '@essaim/projects-server/testing';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(60_000);

const ADAPT = `mutation ($id: ID!, $title: String!, $comment: String, $summary: String) {
  adaptProject(input: { originId: $id, title: $title, reason: OTHER_TERRITORY, comment: $comment, summary: $summary }) {
    id slug stage summary viewerRole pages { slug body } origin { title reason comment adaptedAt project { slug } } } }`;
const FAMILY = `query ($slug: String!) { project(slug: $slug) { viewerCan { adapt } adaptations { totalCount nodes { title stage } }
  origin { title project { title } } activity { nodes { kind text path } } } }`;

const forge = await openForge();
const personOf = ({ id }: Visitor) => forge.db.read((tx) => tx.findOneByOrFail(Person, { id: fromGlobalId(id)!.id }));

describe('Adapting a project', () => {
  it('brings its pages along, stays between its makers until it is published, then shows at the origin', async () => {
    const [ana, bo] = [await forge.person('Ana'), await forge.person('Bo')];
    const origin = await aProject(forge.db, { title: 'Voisins conducteurs', holder: await personOf(ana) });
    const originId = toGlobalId('Project', origin.id);
    const PAGE =
      'mutation ($id: ID!, $slug: String!, $body: String!, $sharing: PageSharing) { savePage(input: { projectId: $id, slug: $slug, body: $body, sharing: $sharing }) { id } }';
    await ana.ask(PAGE, { id: originId, slug: 'comment-faire', body: 'Un tableau, des voitures.' });
    await ana.ask(PAGE, { id: originId, slug: 'nos-chauffeurs', body: 'Ana, Yann.', sharing: 'LOCAL' });

    const { adaptProject: draft } = await bo.ask(ADAPT, {
      id: originId,
      title: 'Voisins conducteurs du Léon',
      comment: 'Ici les cars sont rares.',
    });
    expect(draft).toMatchObject({
      ...{
        stage: 'DRAFT',
        summary: origin.summary,
        viewerRole: 'HOLDER',
        pages: [{ slug: 'comment-faire', body: 'Un tableau, des voitures.' }],
      },
      origin: {
        title: 'Voisins conducteurs',
        reason: 'OTHER_TERRITORY',
        comment: 'Ici les cars sont rares.',
        project: { slug: origin.slug },
      },
    });
    await forge.settle();
    for (const someone of [ana, forge.visitor()])
      expect((await someone.ask(FAMILY, { slug: origin.slug })).project).toMatchObject({
        adaptations: { totalCount: 0, nodes: [] },
      });
    expect((await bo.ask(FAMILY, { slug: origin.slug })).project.adaptations).toEqual({
      totalCount: 1,
      nodes: [{ title: 'Voisins conducteurs du Léon', stage: 'DRAFT' }],
    });

    await bo.ask('mutation ($id: ID!) { publishProject(input: { id: $id }) { id } }', { id: draft.id });
    await forge.settle();
    const seen = (await forge.visitor().ask(FAMILY, { slug: origin.slug })).project;
    expect(seen.viewerCan.adapt).toBe(false);
    expect(seen.adaptations).toEqual({
      totalCount: 1,
      nodes: [{ title: 'Voisins conducteurs du Léon', stage: 'IDEA' }],
    });
    expect(seen.activity.nodes.filter(({ kind }: { kind: string }) => kind === 'ADAPTED')).toEqual([
      {
        kind: 'ADAPTED',
        text: 'A inspiré une adaptation\u00a0: «\u00a0Voisins conducteurs du Léon\u00a0»',
        path: `/projects/${draft.slug}`,
      },
    ]);
    expect(
      (await ana.ask('query { viewer { notifications { nodes { kind path } } } }')).viewer.notifications.nodes,
    ).toContainEqual({ kind: 'PROJECT_ADAPTED', path: `/projects/${draft.slug}` });
  });

  it('keeps the lineage when the origin is hidden, and when it is gone', async () => {
    const [cy, origin] = [await forge.person('Cy'), await aListing(forge.db, { title: 'Celle d’avant' })];
    const { adaptProject: draft } = await cy.ask(ADAPT, {
      id: toGlobalId('Project', origin.id),
      title: 'Celle d’après',
      summary: 'Une autre façon de faire, plus près des gens.',
    });
    const lineage = async () => (await cy.ask(FAMILY, { slug: draft.slug })).project.origin;
    expect(await lineage()).toEqual({ title: 'Celle d’avant', project: { title: 'Celle d’avant' } });
    await forge.db.write((tx) => tx.update(Project, origin.id, { hiddenAt: new Date(), hiddenReason: 'Publicité' }));
    expect(await lineage()).toEqual({ title: 'Celle d’avant', project: null });
    await forge.db.write((tx) => tx.delete(Project, origin.id));
    expect(await lineage()).toEqual({ title: 'Celle d’avant', project: null });
  });

  it('says what is in the way', async () => {
    const dan = await forge.person('Dan');
    const [open, draft] = [await aProject(forge.db), await aProject(forge.db, { stage: 'DRAFT' })].map(({ id }) =>
      toGlobalId('Project', id),
    );
    expect((await forge.visitor().refused(ADAPT, { id: open, title: 'Autre' })).code).toBe('UNAUTHENTICATED');
    expect((await dan.refused(ADAPT, { id: draft, title: 'Autre' })).code).toBe('NOT_FOUND');
    expect(await dan.refused(ADAPT, { id: open, title: ' ', comment: 'x'.repeat(1001) })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'title' }, { path: 'comment' }],
    });
    expect(
      (await dan.ask('query ($id: ID!) { node(id: $id) { ... on Project { viewerCan { adapt } } } }', { id: open }))
        .node.viewerCan.adapt,
    ).toBe(true);
  });
});
