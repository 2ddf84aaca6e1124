import { describe, expect, it, jest } from '@jest/globals';
import { toGlobalId, uuidOf } from '@essaim/platform-server';
import type { Project } from '@essaim/projects-server';
import { aListing } from '@essaim/projects-server/testing';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(60_000);

const forge = await openForge();

const CREATE = `mutation ($input: CreateProjectInput!) { createProject(input: $input) { id slug } }`;
const PUBLISH = `mutation ($input: PublishProjectInput!) { publishProject(input: $input) { id slug } }`;
const ADAPT = `mutation ($input: AdaptProjectInput!) { adaptProject(input: $input) { id slug } }`;
const FOLLOW = `mutation ($id: ID!) { followProject(input: { projectId: $id }) { viewerWatch } }`;
const EXPECT = `mutation ($id: ID!, $kind: ExpectationKind) { setExpectation(input: { projectId: $id, kind: $kind }) {
  viewerExpectation viewerExpectationOfListing { kind } expectations { wouldUse } } }`;
const MERGE = `mutation ($input: MergeListingInput!) { mergeListing(input: $input) { id slug sources { name url } } }`;
const PAGE = `query ($slug: String!) { project(slug: $slug) { id slug title source { name } sources { name } followerCount viewerWatch
  viewerExpectation viewerExpectationOfListing { kind listing } expectations { wouldUse } viewerCan { merge }
  adaptations { nodes { id } } activity { nodes { kind text } } likenesses { project { id } } } }`;
const SIMILAR = `query ($draft: ProjectDraftInput!) { similarProjects(draft: $draft) { project { id } } }`;
const NEWS = `query { viewer { notifications { nodes { kind text path } } } }`;

const idOf = ({ id }: Project) => toGlobalId('Project', id);
const repair = {
  title: 'Atelier de réparation du Vieux Port',
  summary: 'Des bénévoles réparent grille-pain et lampes avec celles et ceux qui les apportent.',
  description: 'Fers à souder, pièces de rechange, café : chaque samedi on démonte, on cherche la panne, on répare.',
};

async function published(holder: Visitor, input: object): Promise<{ id: string; slug: string }> {
  const { createProject } = await holder.ask(CREATE, { input });
  return (await holder.ask(PUBLISH, { input: { id: createProject.id } })).publishProject;
}

async function aModerator(name: string): Promise<Visitor> {
  const mo = await forge.person(name);
  await forge.db.source.query(`UPDATE person SET instance_roles = '{MODERATOR}' WHERE id = $1`, [
    uuidOf('Person', mo.id),
  ]);
  return mo;
}

describe('A listing of what people carry here', () => {
  it('becomes a part of their project: nothing public is lost, and nobody is spoken for', async () => {
    const [ana, bo, cy, mo] = [
      await forge.person('Ana'),
      await forge.person('Bo'),
      await forge.person('Cy', 'en'),
      await aModerator('Mo'),
    ];
    const project = await published(ana, repair);
    const listing = await aListing(forge.db, {
      ...repair,
      title: 'Repair café du Vieux Port',
      sourceName: 'Annuaire des ateliers',
      sourceExternalId: 'port-7',
      sourceUrl: 'https://annuaire.example/port-7',
    });
    await forge.db.source.query(
      `INSERT INTO domain_event (id, name, payload, occurred_at) VALUES (gen_random_uuid(), 'projects.imported', jsonb_build_object('projectId', $1::text), now())`,
      [listing.id],
    );
    await bo.ask(FOLLOW, { id: idOf(listing) });
    await cy.ask(EXPECT, { id: idOf(listing), kind: 'WOULD_USE' });
    const { adaptProject } = await bo.ask(ADAPT, {
      input: { originId: idOf(listing), title: 'Atelier de la colline', reason: 'OTHER_TERRITORY' },
    });
    await bo.ask(`mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { id } }`, {
      input: { id: adaptProject.id, summary: 'Nous réparons aussi, sur la colline, le dimanche après-midi.' },
    });
    await bo.ask(PUBLISH, { input: { id: adaptProject.id } });
    await forge.settle();
    const found = async () =>
      (await forge.visitor().ask(SIMILAR, { draft: repair })).similarProjects.map(
        ({ project: { id } }: { project: { id: string } }) => id,
      );
    expect(await found()).toEqual(expect.arrayContaining([project.id, idOf(listing)]));
    expect((await ana.ask(PAGE, { slug: project.slug })).project.likenesses).toContainEqual({
      project: { id: idOf(listing) },
    });

    // The holder may not; the moderator is offered it on the listing's page.
    const input = { listingId: idOf(listing), projectId: project.id };
    expect((await ana.ask(PAGE, { slug: listing.slug })).project.viewerCan.merge).toBe(false);
    expect((await mo.ask(PAGE, { slug: listing.slug })).project.viewerCan.merge).toBe(true);
    expect((await mo.ask(PAGE, { slug: project.slug })).project.viewerCan.merge).toBe(false);
    expect((await forge.visitor().refused(MERGE, { input })).code).toBe('UNAUTHENTICATED');
    expect((await ana.refused(MERGE, { input })).code).toBe('FORBIDDEN');
    expect((await mo.ask(MERGE, { input })).mergeListing).toEqual({
      id: project.id,
      slug: project.slug,
      sources: [{ name: 'Annuaire des ateliers', url: 'https://annuaire.example/port-7' }],
    });
    await forge.settle();
    // Its words are counted once, the project's.
    expect(
      await forge.db.source.query('SELECT counted FROM likeness_document WHERE project_id = $1', [listing.id]),
    ).toEqual([{ counted: false }]);

    // The listing's address leads to the project, for everyone, with what was the listing's.
    const seen = (await forge.visitor().ask(PAGE, { slug: listing.slug })).project;
    expect(seen).toMatchObject({
      id: project.id,
      slug: project.slug,
      source: null,
      sources: [{ name: 'Annuaire des ateliers' }],
      followerCount: 1,
      adaptations: { nodes: [{ id: adaptProject.id }] },
      expectations: { wouldUse: 0 },
      likenesses: [],
    });
    expect(seen.activity.nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'LISTING_MERGED',
      'ADAPTED',
      'PUBLISHED',
    ]);
    expect(seen.activity.nodes[0].text).toMatch(/Repair café du Vieux Port.*Annuaire des ateliers/);
    expect((await bo.ask(PAGE, { slug: project.slug })).project.viewerWatch).toBe('ALL');
    expect(await found()).not.toContain(idOf(listing));
    const home = await forge.visitor().ask(`query { projects(search: "Repair café Vieux Port") { nodes { id } } }`);
    expect(home.projects.nodes).not.toContainEqual({ id: idOf(listing) });

    // Followers are told; who expected something is asked, in their language, and says it again themself.
    const told = async (who: Visitor) =>
      (await who.ask(NEWS)).viewer.notifications.nodes.map(({ kind }: { kind: string }) => kind);
    expect(await told(ana)).toContain('LISTING_MERGED');
    expect(await told(bo)).toContain('LISTING_MERGED');
    expect((await cy.ask(NEWS)).viewer.notifications.nodes).toEqual([
      {
        kind: 'EXPECTATION_TO_SAY_AGAIN',
        text: expect.stringContaining('you can say again there'),
        path: `/projects/${project.slug}`,
      },
    ]);
    expect((await forge.mailbox(cy.email)).at(-1)?.subject).toContain('Repair café du Vieux Port');
    expect((await cy.ask(PAGE, { slug: project.slug })).project).toMatchObject({
      viewerExpectation: null,
      viewerExpectationOfListing: { kind: 'WOULD_USE', listing: 'Repair café du Vieux Port' },
    });
    expect((await ana.ask(PAGE, { slug: project.slug })).project.viewerExpectationOfListing).toBeNull();
    expect((await cy.ask(EXPECT, { id: project.id, kind: 'WOULD_USE' })).setExpectation).toEqual({
      viewerExpectation: 'WOULD_USE',
      viewerExpectationOfListing: null,
      expectations: { wouldUse: 1 },
    });
  });
});
