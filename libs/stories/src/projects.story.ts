import { describe, expect, it, jest } from '@jest/globals';
import { aListing } from '@essaim/projects-server/testing';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(60_000);

const CREATE = `mutation ($input: CreateProjectInput!) { createProject(input: $input) { id slug stage viewerRole viewerCan { edit publish join } } }`;
const UPDATE = `mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { id slug title stage updatedAt charter { version funding } formerSlugs } }`;
const PUBLISH = `mutation ($input: PublishProjectInput!) { publishProject(input: $input) { id slug stage publishedAt viewerCan { publish close } } }`;
const FOLLOW = `mutation ($input: FollowProjectInput!) { followProject(input: $input) { followerCount viewerWatch viewerOrganisationsFollowing followedBy { totalCount nodes { name } } } }`;
const PROJECT = `query ($slug: String!) { project(slug: $slug) { id slug title description descriptionHtml charter { transparency collaboration funding version }
  activity { totalCount nodes { kind text path project { title } actor { name } } } hiddenReason viewerCan { edit join claim } } }`;

const forge = await openForge({ work: false });
const SUMMARY = 'Des voisins partagent un four à pain chaque samedi.';

async function aPublished(holder: Visitor, title: string, more = {}): Promise<{ id: string; slug: string }> {
  const { createProject } = await holder.ask(CREATE, { input: { title, summary: SUMMARY, ...more } });
  return (await holder.ask(PUBLISH, { input: { id: createProject.id } })).publishProject;
}

describe('A project', () => {
  it('goes from a title to a public page, and tells what happened in words', async () => {
    const ana = await forge.person('Ana');
    const { createProject: draft } = await ana.ask(CREATE, {
      input: {
        title: 'Four à pain',
        summary: SUMMARY,
        description: '# Le four\n\n<script>alert(1)</script> **chaud**',
      },
    });
    expect(draft).toMatchObject({
      slug: 'four-a-pain',
      stage: 'DRAFT',
      viewerRole: 'HOLDER',
      viewerCan: { edit: true, publish: true, join: false },
    });
    expect((await forge.visitor().ask(PROJECT, { slug: draft.slug })).project).toBeNull();
    expect(await forge.visitor().refused(PUBLISH, { input: { id: draft.id } })).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const bo = await forge.person('Bo');
    expect(await bo.refused(PUBLISH, { input: { id: draft.id } })).toMatchObject({ code: 'NOT_FOUND' });

    const { publishProject } = await ana.ask(PUBLISH, { input: { id: draft.id } });
    expect(publishProject).toMatchObject({ stage: 'IDEA', viewerCan: { publish: false, close: true } });
    await ana.ask(UPDATE, { input: { id: draft.id, stage: 'ACTIVE' } });

    const { project } = await forge.visitor().ask(PROJECT, { slug: draft.slug });
    expect(project.descriptionHtml).toBe(
      '<h3>Le four</h3>\n<p>&lt;script&gt;alert(1)&lt;/script&gt; <strong>chaud</strong></p>\n',
    );
    expect(project.viewerCan).toEqual({ edit: false, join: false, claim: false });
    expect(project.activity.nodes).toEqual([
      {
        kind: 'STAGE_CHANGED',
        text: 'Nouvelle étape\u00a0: en activité',
        path: '/projects/four-a-pain',
        project: { title: 'Four à pain' },
        actor: { name: 'Ana' },
      },
      {
        kind: 'PUBLISHED',
        text: 'Le projet est public',
        path: '/projects/four-a-pain',
        project: { title: 'Four à pain' },
        actor: { name: 'Ana' },
      },
    ]);
    const english = await forge.visitor('en').ask(PROJECT, { slug: draft.slug });
    expect(english.project.activity.nodes[0].text).toBe('New stage: active');
    expect(english.project.charter).toMatchObject({ version: 1, funding: expect.stringContaining('money') });
  });

  it('keeps its old address when its name changes, and refuses a change over another', async () => {
    const ana = await forge.person('Anne');
    const { id } = await aPublished(ana, 'Lavoir du Port');
    const { updateProject: renamed } = await ana.ask(UPDATE, { input: { id, title: 'Lavoir des Halles' } });
    expect(renamed).toMatchObject({ slug: 'lavoir-des-halles', formerSlugs: ['lavoir-du-port'] });
    expect((await forge.visitor().ask(PROJECT, { slug: 'lavoir-du-port' })).project.slug).toBe('lavoir-des-halles');
    const stale = { id, expectedUpdatedAt: '2020-01-01T00:00:00Z', title: 'Autre' };
    expect(await ana.refused(UPDATE, { input: stale })).toMatchObject({
      code: 'CONFLICT',
      reason: 'projects.changed_since',
    });
    const wrong = await ana.refused(UPDATE, {
      input: { id, title: '', website: 'javascript:alert(1)', stage: 'DRAFT' },
    });
    expect(wrong).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(wrong.fields!.map(({ path }) => path)).toEqual(['title', 'website', 'stage']);
  });

  it('is hidden by a moderator with a reason that everybody can read', async () => {
    const [ana, mo] = [await forge.person('Annie'), await forge.person('Mo')];
    await forge.db.source.query(`UPDATE person SET instance_roles = '{MODERATOR}' WHERE handle = $1`, [mo.handle]);
    const { id, slug } = await aPublished(ana, 'Réclame');
    const HIDE = `mutation ($input: HideProjectInput!) { hideProject(input: $input) { hiddenReason } }`;
    expect(await ana.refused(HIDE, { input: { id, reason: 'x' } })).toMatchObject({ code: 'FORBIDDEN' });
    await mo.ask(HIDE, { input: { id, reason: 'De la publicité.' } });
    const seen = `query ($slug: String!, $id: ID!) { project(slug: $slug) { hiddenReason } hiddenProjectReason(slug: $slug) node(id: $id) { id } projects(search: "réclame") { totalCount } }`;
    expect(await forge.visitor().ask(seen, { slug, id })).toEqual({
      project: null,
      hiddenProjectReason: 'De la publicité.',
      node: null,
      projects: { totalCount: 0 },
    });
    expect((await ana.ask(seen, { slug, id })).project).toEqual({ hiddenReason: 'De la publicité.' });
    await mo.ask(`mutation ($id: ID!) { unhideProject(id: $id) { id } }`, { id });
    expect((await forge.visitor().ask(seen, { slug, id })).node).toEqual({ id });
  });
});

describe('Following a project', () => {
  it('puts it in the portfolio of an organisation, where its members see what changed', async () => {
    const [ana, bo, cy] = [await forge.person('Anaïs'), await forge.person('Bob'), await forge.person('Cyr')];
    const { createOrganisation } = await bo.ask(
      `mutation { createOrganisation(input: { name: "La Ruche", kind: INCUBATOR }) { id slug } }`,
    );
    const bread = await aPublished(ana, 'Fournil des Quais');
    const garden = await aPublished(ana, 'Jardin des Quais');
    for (const { id } of [bread, garden]) {
      const { followProject } = await bo.ask(FOLLOW, { input: { projectId: id, onBehalfOf: createOrganisation.id } });
      expect(followProject).toEqual({
        followerCount: 1,
        viewerWatch: null,
        viewerOrganisationsFollowing: [createOrganisation.id],
        followedBy: { totalCount: 1, nodes: [{ name: 'La Ruche' }] },
      });
    }
    expect((await cy.ask(FOLLOW, { input: { projectId: bread.id } })).followProject).toMatchObject({
      followerCount: 2,
      viewerWatch: 'ALL',
    });
    const since = new Date().toISOString();
    await ana.ask(UPDATE, { input: { id: bread.id, stage: 'ACTIVE' } });

    const portfolio = `query ($slug: String!, $since: DateTime!) { organisation(slug: $slug) { followedProjects { totalCount nodes { slug } }
      portfolioChanges(since: $since) { totalCount nodes { kind project { slug } } } } }`;
    const asked = { slug: createOrganisation.slug, since };
    expect((await bo.ask(portfolio, asked)).organisation).toEqual({
      followedProjects: { totalCount: 2, nodes: [{ slug: 'fournil-des-quais' }, { slug: 'jardin-des-quais' }] }, // latest change first
      portfolioChanges: { totalCount: 1, nodes: [{ kind: 'STAGE_CHANGED', project: { slug: 'fournil-des-quais' } }] },
    });
    expect((await cy.ask(portfolio, asked)).organisation.portfolioChanges).toBeNull();
  });

  it('tells nobody but its members of what happened while it was a draft', async () => {
    const [ana, bo] = [await forge.person('Annaïg'), await forge.person('Bleuenn')];
    const { createOrganisation: hive } = await bo.ask(
      `mutation { createOrganisation(input: { name: "La Miellerie", kind: INCUBATOR }) { id slug } }`,
    );
    const { createProject: project } = await ana.ask(
      `mutation { createProject(input: { title: "Rucher d’Audierne", summary: "Des ruches à plusieurs." }) { id slug } }`,
    );
    const save = (title: string) =>
      ana.ask('mutation ($input: SavePageInput!) { savePage(input: $input) { id } }', {
        input: { projectId: project.id, slug: title.toLowerCase(), title, body: title, sharing: 'COPIED' },
      });
    await save('Brouillon');
    await ana.ask('mutation ($id: ID!) { publishProject(input: { id: $id }) { id } }', project);
    await save('Budget');
    await bo.ask(FOLLOW, { input: { projectId: project.id, onBehalfOf: hive.id } });

    const SEEN = `query ($slug: String!, $hive: String!) {
      project(slug: $slug) { activity { totalCount nodes { id kind } } }
      organisation(slug: $hive) { portfolioChanges(since: "2020-01-01T00:00:00Z") { totalCount nodes { kind } } } }`;
    const seenBy = async (who: Visitor) => {
      const { project: here, organisation } = await who.ask(SEEN, { slug: project.slug, hive: hive.slug });
      return { here: here.activity, followed: organisation.portfolioChanges };
    };
    const kinds = ({ nodes }: { nodes: { kind: string }[] }) => nodes.map(({ kind }) => kind);
    const hers = await seenBy(ana);
    expect(kinds(hers.here)).toEqual(['PAGE_SAVED', 'PUBLISHED', 'PAGE_SAVED']);
    for (const someone of [forge.visitor(), bo]) {
      const { here, followed } = await seenBy(someone);
      expect([here.totalCount, kinds(here)]).toEqual([2, ['PAGE_SAVED', 'PUBLISHED']]);
      if (someone === bo) expect([followed.totalCount, kinds(followed)]).toEqual([2, ['PAGE_SAVED', 'PUBLISHED']]);
      const { node } = await someone.ask('query ($id: ID!) { node(id: $id) { id } }', { id: hers.here.nodes[2].id });
      expect(node).toBeNull();
    }
    await bo.ask('mutation ($input: AddOrganisationMemberInput!) { addOrganisationMember(input: $input) { id } }', {
      input: { organisationId: hive.id, person: ana.handle },
    });
    expect(kinds((await seenBy(ana)).followed)).toEqual(['PAGE_SAVED', 'PUBLISHED', 'PAGE_SAVED']);
  });

  it('shows on one’s own page alone; drafts too', async () => {
    const [ana, bo] = [await forge.person('Aline'), await forge.person('Boris')];
    const { id } = await aPublished(ana, 'Grange ouverte');
    await ana.ask(CREATE, { input: { title: 'Encore secret' } });
    await bo.ask(FOLLOW, { input: { projectId: id } });
    const page = `query ($handle: String!) { person(handle: $handle) { projects { totalCount nodes { title } } followedProjects { nodes { title } } } }`;
    expect((await ana.ask(page, { handle: ana.handle })).person).toEqual({
      projects: { totalCount: 2, nodes: [{ title: 'Encore secret' }, { title: 'Grange ouverte' }] },
      followedProjects: { nodes: [] },
    });
    expect((await bo.ask(page, { handle: ana.handle })).person).toEqual({
      projects: { totalCount: 1, nodes: [{ title: 'Grange ouverte' }] },
      followedProjects: null,
    });
    expect((await bo.ask(page, { handle: bo.handle })).person.followedProjects.nodes).toEqual([
      { title: 'Grange ouverte' },
    ]);
  });
});

describe('The list of projects', () => {
  it('is filtered, searched and measured from a point', async () => {
    const ana = await forge.person('Alix');
    await aPublished(ana, 'Pédibus de la côte', {
      themes: ['mobilite'],
      territory: { kind: 'COMMUNE', code: '29003', name: 'Audierne' },
    });
    await aListing(forge.db, { title: 'Fiche d’ailleurs', slug: 'fiche-d-ailleurs' });
    const { projects } = await forge.visitor('en').ask(
      `{ projects(search: "pedibus", filter: { themes: ["mobilite"], territory: { kind: DEPARTEMENT, code: "29" }, near: { latitude: 48.02, longitude: -4.54, radiusKm: 20 } }) {
        totalCount nodes { title themes { slug name inFrench: name(language: "fr") } territory { name } distanceKm(latitude: 48.02, longitude: -4.54) source { name } } } }`,
    );
    expect(projects).toEqual({
      totalCount: 1,
      nodes: [
        {
          title: 'Pédibus de la côte',
          themes: [{ slug: 'mobilite', name: 'Getting around', inFrench: 'Mobilité' }],
          territory: { name: 'Audierne' },
          distanceKm: expect.any(Number),
          source: null,
        },
      ],
    });
    const { project } = await forge
      .visitor()
      .ask(`{ project(slug: "fiche-d-ailleurs") { claimed source { name } members { totalCount nodes { role } } } }`);
    expect(project).toEqual({
      claimed: false,
      source: { name: 'Annuaire des tests' },
      members: { totalCount: 0, nodes: [] },
    });
    expect((await forge.visitor().ask(`{ themes { slug name } }`)).themes.length).toBeGreaterThan(30);
  });

  it('refuses what cannot be, in words', async () => {
    const near = `query ($r: Float!) { projects(filter: { near: { latitude: 48, longitude: 2, radiusKm: $r } }) { nodes { id } } }`;
    expect(await forge.visitor().refused(near, { r: 2000 })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'filter.near.radiusKm', message: 'Le rayon est compris entre 0 et 1000 km.' }],
    });
    expect(await forge.visitor().refused('{ projects(first: 101) { nodes { id } } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'first' }],
    });
    // However little of the page is read, it has a size that pages have.
    for (const list of ['members', 'activity', 'adaptations', 'federations', 'joinRequests', 'federationRequests'])
      expect(
        await forge.visitor().refused(`{ projects(first: 1) { nodes { ${list}(first: 101) { totalCount } } } }`),
      ).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'first' }] });
    expect((await forge.visitor().ask('{ territories(search: "Aud", first: 100) { code } }')).territories).toEqual(
      expect.any(Array),
    );
    expect(await forge.visitor().refused('{ projects(after: "x") { nodes { id } } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'bad_cursor',
    });
  });
});
