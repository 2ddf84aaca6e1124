import { describe, expect, it, jest } from '@jest/globals';
import { Person } from '@essaim/people-server';
import { fromGlobalId, toGlobalId } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import { aListing, aProject } from '@essaim/projects-server/testing';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(60_000);

const ASK = `mutation ($from: ID!, $to: ID!, $mode: FederationMode! = FEDERATE, $message: String! = "Et si nous partagions la permanence ?") {
  sendFederationRequest(input: { fromProjectId: $from, toProjectId: $to, mode: $mode, message: $message }) { id status mode message sentBy { name } from { title } to { title } viewerCan { answer withdraw } } }`;
const ANSWER = `mutation ($id: ID!, $accept: Boolean!) { answerFederationRequest(input: { id: $id, accept: $accept, message: "Volontiers." }) {
  status answer answeredBy { name } answeredAt federation { id slug name } viewerCan { answer withdraw } } }`;
const WITHDRAW = 'mutation ($id: ID!) { withdrawFederationRequest(id: $id) { status answeredAt } }';
const REQUESTS = `query ($slug: String!, $status: RequestStatus) { project(slug: $slug) { federationRequests(status: $status) { totalCount nodes { id status } } federations { totalCount nodes { slug } } } }`;
const FEDERATION = `query ($slug: String!) { federation(slug: $slug) { id name charter { transparency version } createdAt viewerCan { edit editPages }
  projects { totalCount nodes { title } } pages { slug title viewerCanEdit project { id } federation { name } } } }`;
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';

const forge = await openForge();
const personOf = ({ id }: Visitor) => forge.db.read((tx) => tx.findOneByOrFail(Person, { id: fromGlobalId(id)!.id }));
const idOf = ({ id }: Project) => toGlobalId('Project', id);

let number = 0;
/** Two people, each with a project of their own. */
async function twoProjects() {
  number++;
  const [ana, bo] = [await forge.person(`Ana ${number}`), await forge.person(`Bo ${number}`)];
  const cars = await aProject(forge.db, {
    title: `Voisins conducteurs ${number}`,
    slug: `voisins-${number}`,
    holder: await personOf(ana),
  });
  const rides = await aProject(forge.db, {
    title: `Covoiturage du Cap ${number}`,
    slug: `covoiturage-${number}`,
    holder: await personOf(bo),
  });
  return { ana, bo, cars, rides, from: idOf(cars), to: idOf(rides) };
}

describe('Two projects federate', () => {
  it('by a request that both sides read, and an answer that opens their federation', async () => {
    const { ana, bo, cars, rides, from, to } = await twoProjects();
    const { sendFederationRequest: request } = await ana.ask(ASK, { from, to });
    expect(request).toMatchObject({
      status: 'PENDING',
      mode: 'FEDERATE',
      from: { title: cars.title },
      to: { title: rides.title },
      sentBy: { name: expect.stringContaining('Ana') },
      viewerCan: { answer: false, withdraw: true },
    });

    const INBOX =
      'query { viewer { requestsToAnswerCount federationRequests(status: PENDING) { totalCount nodes { id message viewerCan { answer withdraw } } } } }';
    expect((await bo.ask(INBOX)).viewer).toEqual({
      requestsToAnswerCount: 1,
      federationRequests: {
        totalCount: 1,
        nodes: [
          {
            id: request.id,
            message: 'Et si nous partagions la permanence ?',
            viewerCan: { answer: true, withdraw: false },
          },
        ],
      },
    });
    expect((await ana.ask(INBOX)).viewer).toMatchObject({
      requestsToAnswerCount: 0,
      federationRequests: { totalCount: 1 },
    });
    expect((await forge.visitor().ask(REQUESTS, { slug: rides.slug })).project.federationRequests).toEqual({
      totalCount: 0,
      nodes: [],
    });
    const seen = await Promise.all([ana, bo, forge.visitor()].map((viewer) => viewer.ask(NODE, { id: request.id })));
    expect(seen.map(({ node }) => node?.__typename ?? null)).toEqual(['FederationRequest', 'FederationRequest', null]);

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => bo.send(ANSWER, { id: request.id, accept: true })),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.reason ?? 'done').sort()).toEqual(
      ['done', ...Array<string>(9).fill('federation.already_answered')].sort(),
    );
    const { answerFederationRequest: answered } = answers.find(({ errors }) => !errors)!.data!;
    expect(answered).toMatchObject({
      status: 'ACCEPTED',
      answer: 'Volontiers.',
      answeredBy: { name: expect.stringContaining('Bo') },
      viewerCan: { answer: false, withdraw: false },
    });
    const { slug, id } = answered.federation;
    expect((await bo.ask(INBOX)).viewer.requestsToAnswerCount).toBe(0);

    const open = (await forge.visitor('en').ask(FEDERATION, { slug })).federation;
    expect(open).toMatchObject({
      ...{ id, name: `${cars.title} et ${rides.title}`, viewerCan: { edit: false, editPages: false } },
      charter: { version: 1, transparency: expect.stringMatching(/^Each project/) },
      pages: [
        {
          slug: 'ce-que-nous-mettons-en-commun',
          title: 'Ce que nous mettons en commun',
          viewerCanEdit: false,
          project: null,
          federation: { name: open.name },
        },
      ],
    });
    expect(open.projects).toEqual({
      totalCount: 2,
      nodes: expect.arrayContaining([{ title: cars.title }, { title: rides.title }]),
    });
    for (const project of [cars, rides])
      expect((await forge.visitor().ask(REQUESTS, { slug: project.slug })).project).toEqual({
        federationRequests: { totalCount: 1, nodes: [{ id: request.id, status: 'ACCEPTED' }] },
        federations: { totalCount: 1, nodes: [{ slug }] },
      });
    expect((await forge.visitor().ask(NODE, { id })).node.__typename).toBe('Federation');

    await forge.settle();
    const ACTIVITY = 'query ($slug: String!) { project(slug: $slug) { activity { nodes { kind text path } } } }';
    expect((await ana.ask(ACTIVITY, { slug: cars.slug })).project.activity.nodes).toContainEqual({
      kind: 'FEDERATED',
      text: `Se fédère avec «\u00a0${rides.title}\u00a0»`,
      path: `/federations/${slug}`,
    });
    const kinds = async (someone: Visitor) =>
      (await someone.ask('query { viewer { notifications { nodes { kind } } } }')).viewer.notifications.nodes.map(
        ({ kind }: { kind: string }) => kind,
      );
    expect(await kinds(ana)).toContain('FEDERATION_REQUEST_ACCEPTED');
    expect(await kinds(bo)).toContain('FEDERATION_REQUEST_RECEIVED');
    expect(await ana.refused(ASK, { from, to })).toMatchObject({
      code: 'CONFLICT',
      reason: 'federation.already_together',
    });
  });

  it('and write together under a charter of their own', async () => {
    const { ana, bo, from, to } = await twoProjects();
    const { sendFederationRequest: request } = await ana.ask(ASK, { from, to });
    const { id, slug } = (await bo.ask(ANSWER, { id: request.id, accept: true })).answerFederationRequest.federation;
    const SAVE =
      'mutation ($id: ID!, $body: String!, $base: ID) { saveFederationPage(input: { federationId: $id, slug: "agenda", title: "Agenda", body: $body, baseRevisionId: $base }) { title body revision { id number } viewerCanEdit federation { slug } } }';
    const { saveFederationPage: page } = await ana.ask(SAVE, { id, body: 'Jeudi.' });
    expect(page).toMatchObject({
      title: 'Agenda',
      body: 'Jeudi.',
      revision: { number: 1 },
      viewerCanEdit: true,
      federation: { slug },
    });
    const saves = await Promise.all(
      [ana, bo].map((who) => who.send(SAVE, { id, body: `Vendredi, ${who.handle}.`, base: page.revision.id })),
    );
    expect(saves.map(({ errors }) => errors?.[0]?.extensions.reason ?? 'done').sort()).toEqual([
      'done',
      'projects.page_moved_on',
    ]);
    expect(
      (
        await forge
          .visitor()
          .ask(
            'query ($slug: String!) { federation(slug: $slug) { page(slug: "agenda") { revision { number } } none: page(slug: "rien") { id } } }',
            { slug },
          )
      ).federation,
    ).toEqual({ page: { revision: { number: 2 } }, none: null });

    const UPDATE =
      'mutation ($id: ID!, $name: String) { updateFederation(input: { id: $id, name: $name, charter: { transparency: "Tout.", collaboration: "Ensemble.", funding: "À parts égales." } }) { name slug charter { funding version } viewerCan { edit } } }';
    expect((await bo.ask(UPDATE, { id, name: 'Les routes du Cap' })).updateFederation).toEqual({
      name: 'Les routes du Cap',
      slug,
      charter: { funding: 'À parts égales.', version: 2 },
      viewerCan: { edit: true },
    });
    const eve = await forge.person(`Eve ${number}`);
    expect((await eve.refused(UPDATE, { id, name: 'À moi' })).code).toBe('FORBIDDEN');
    expect((await eve.refused(SAVE, { id, body: 'À moi' })).code).toBe('FORBIDDEN');
  });

  it('and part again: what they wrote stays readable', async () => {
    const { ana, bo, cars, from, to } = await twoProjects();
    const { sendFederationRequest: request } = await ana.ask(ASK, { from, to });
    const { id, slug } = (await bo.ask(ANSWER, { id: request.id, accept: true })).answerFederationRequest.federation;
    const LEAVE =
      'mutation ($id: ID!, $project: ID!) { leaveFederation(federationId: $id, projectId: $project) { title federations { totalCount } } }';
    expect((await bo.refused(LEAVE, { id, project: from })).code).toBe('FORBIDDEN');
    expect((await ana.ask(LEAVE, { id, project: from })).leaveFederation).toEqual({
      title: cars.title,
      federations: { totalCount: 0 },
    });
    expect(await ana.refused(LEAVE, { id, project: from })).toMatchObject({
      code: 'CONFLICT',
      reason: 'federation.not_in_it',
    });
    expect((await bo.ask(FEDERATION, { slug })).federation).toMatchObject({
      projects: { totalCount: 0, nodes: [] },
      viewerCan: { edit: false, editPages: false },
      pages: [{ viewerCanEdit: false }],
    });
    await ana.ask(ASK, { from, to });
  });
});

describe('A federation request', () => {
  it('waits once, whoever of the two asks, and is taken back by who sent it', async () => {
    const { ana, bo, from, to } = await twoProjects();
    const asked = await Promise.all([
      ana.send(ASK, { from, to }),
      bo.send(ASK, { from: to, to: from }),
      ana.send(ASK, { from, to }),
      bo.send(ASK, { from: to, to: from }),
    ]);
    expect(asked.map(({ errors }) => errors?.[0]?.extensions.reason ?? 'done').sort()).toEqual(
      ['done', ...Array<string>(3).fill('federation.already_requested')].sort(),
    );
    const { id } = asked.find(({ errors }) => !errors)!.data!['sendFederationRequest'];
    const sender = asked[0]!.errors && asked[2]!.errors ? bo : ana;
    const other = sender === ana ? bo : ana;
    expect((await other.refused(WITHDRAW, { id })).code).toBe('FORBIDDEN');
    expect((await (await forge.person(`Eve ${number}`)).refused(WITHDRAW, { id })).code).toBe('NOT_FOUND');
    expect((await sender.ask(WITHDRAW, { id })).withdrawFederationRequest).toEqual({
      status: 'WITHDRAWN',
      answeredAt: null,
    });
    expect(await other.refused(ANSWER, { id, accept: true })).toMatchObject({
      code: 'CONFLICT',
      reason: 'federation.already_withdrawn',
    });
  });

  it('ends when one of the two projects closes', async () => {
    const { ana, bo, cars, from, to } = await twoProjects();
    const { sendFederationRequest: request } = await ana.ask(ASK, { from, to });
    await bo.ask('mutation ($id: ID!) { updateProject(input: { id: $id, stage: CLOSED }) { stage } }', { id: to });
    expect(await bo.refused(ANSWER, { id: request.id, accept: true })).toMatchObject({ code: 'CONFLICT' });
    await forge.settle();
    expect((await ana.ask(REQUESTS, { slug: cars.slug, status: 'EXPIRED' })).project.federationRequests.nodes).toEqual([
      { id: request.id, status: 'EXPIRED' },
    ]);
    expect(await bo.refused(ANSWER, { id: request.id, accept: true })).toMatchObject({
      code: 'CONFLICT',
      reason: 'federation.expired',
    });
  });

  it('says what is in the way, in the reader’s language, before it is sent too', async () => {
    const { ana, bo, from, to } = await twoProjects();
    const [listing, draft] = [
      idOf(await aListing(forge.db)),
      idOf(await aProject(forge.db, { stage: 'DRAFT', holder: await personOf(bo) })),
    ];
    const MAY = 'query ($id: ID!) { node(id: $id) { ... on Project { viewerCan { requestFederation } } } }';
    const offered = async (viewer: Visitor, id: string) =>
      (await viewer.ask(MAY, { id })).node.viewerCan.requestFederation;
    const eve = await forge.person(`Eve ${number}`);
    expect([
      await offered(ana, to),
      await offered(ana, from),
      await offered(ana, listing),
      await offered(eve, to),
      await offered(forge.visitor(), to),
    ]).toEqual([true, true, false, false, false]);

    expect(await ana.refused(ASK, { from, to: listing })).toMatchObject({
      code: 'CONFLICT',
      reason: 'federation.unclaimed',
      message: expect.stringContaining('Personne ne porte'),
    });
    expect((await ana.refused(ASK, { from, to: draft })).code).toBe('NOT_FOUND');
    expect(await bo.refused(ASK, { from: draft, to: from })).toMatchObject({
      code: 'CONFLICT',
      reason: 'federation.not_published',
    });
    for (const mode of ['JOIN', 'MERGE'])
      expect(await ana.refused(ASK, { from, to, mode })).toMatchObject({
        code: 'BAD_USER_INPUT',
        reason: 'federation.not_yet',
        fields: [{ path: 'mode' }],
      });
    expect(await ana.refused(ASK, { from, to: from })).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'federation.itself',
    });
    expect(await ana.refused(ASK, { from, to, message: '' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'message' }],
    });
    expect((await eve.refused(ASK, { from, to })).code).toBe('FORBIDDEN');
    expect(await forge.visitor('en').refused(ASK, { from, to })).toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'Sign in to continue.',
    });
    for (const wrong of ['', 'x', ana.id]) {
      expect((await ana.refused(ASK, { from, to: wrong })).code).toBe('NOT_FOUND');
      expect((await ana.refused(ANSWER, { id: wrong, accept: true })).code).toBe('NOT_FOUND');
    }
    expect(
      await ana.refused(
        'query ($slug: String!) { project(slug: $slug) { federationRequests(after: "x") { totalCount } } }',
        { slug: `voisins-${number}` },
      ),
    ).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'bad_cursor' });
  });
});
