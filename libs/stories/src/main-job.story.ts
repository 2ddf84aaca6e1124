import { describe, expect, it, jest } from '@jest/globals';
import { openForge, type OpenForge } from './open-forge.ts';
import { liveNotifications } from './live-notifications.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(90_000);

const redis = process.env['TEST_REDIS_URL'];
const forges: [string, OpenForge][] = [['on PostgreSQL queues', await openForge()]];
if (redis) forges.push(['on Redis queues', await openForge({ queues: 'redis' })]);

const summary = 'Des habitants conduisent leurs voisins sans voiture au marché, chez le médecin et au cinéma.';
const capSizun = { kind: 'COMMUNE', code: '29218', name: '' };
const audierne = { kind: 'COMMUNE', code: '29003', name: '' };
const quimper = { kind: 'COMMUNE', code: '29232', name: '' };

/** Publishes a ride-sharing project; resolves to its id. */
async function publish(who: Visitor, title: string, territory: object, text = summary): Promise<string> {
  const { createProject } = await who.ask(
    'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }',
    {
      input: { title, summary: text, themes: ['mobilite'], territory },
    },
  );
  await who.ask('mutation ($id: ID!) { publishProject(input: { id: $id, stage: ACTIVE }) { id stage } }', {
    id: createProject.id,
  });
  return createProject.id as string;
}

const SIMILAR = `query ($draft: ProjectDraftInput!) { similarProjects(draft: $draft) { project { id title } kind suggestedActions distanceKm reasons { code text } } }`;
const NEWS = `{ viewer { unreadNotificationCount notifications { nodes { kind text because path readAt } } } }`;

describe.each(forges)('The main job, %s', (_name, forge) => {
  it('goes from a title being typed to two projects federated, and everyone concerned is told', async () => {
    const [anne, mehdi, nolwenn, salome, claude] = await Promise.all(
      ['Anne Quillivic', 'Mehdi Larbaoui', 'Nolwenn Kervella', 'Salomé Benhaddou', 'Claude Abiven'].map((name) =>
        forge.person(name),
      ),
    );
    const here = await publish(anne!, 'Voisins conducteurs du Cap Sizun', audierne);
    const afar = await publish(
      mehdi!,
      'Transport solidaire entre voisins',
      quimper,
      'Des bénévoles conduisent les personnes âgées sans voiture à leurs rendez-vous.',
    );
    await forge.settle();

    // She types; what is there already answers, with what to do about it.
    const { similarProjects } = await nolwenn!.ask(SIMILAR, {
      draft: { title: 'Covoiturage solidaire : des voisins conduisent des voisins sans voiture', territory: capSizun },
    });
    const [near] = similarProjects;
    expect(near).toMatchObject({ project: { id: here }, suggestedActions: expect.arrayContaining(['JOIN']) });
    expect(near.reasons.length).toBeGreaterThan(0);
    expect(near.distanceKm).toBeLessThan(15);

    // She asks to join the one here, and adapts the one far off.
    const { requestToJoin } = await nolwenn!.ask(
      'mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id status } }',
      {
        input: { projectId: here, message: 'Je conduis le mardi.' },
      },
    );
    await anne!.ask('mutation ($input: AnswerRequestInput!) { answerJoinRequest(input: $input) { status } }', {
      input: { id: requestToJoin.id, accept: true, message: 'Bienvenue à bord.' },
    });
    await mehdi!.ask('mutation ($input: SavePageInput!) { savePage(input: $input) { id } }', {
      input: { projectId: afar, slug: 'assurance', title: 'Assurance', body: 'Prévenez votre assureur.' },
    });
    const { adaptProject } = await nolwenn!.ask(
      'mutation ($input: AdaptProjectInput!) { adaptProject(input: $input) { id pages { slug body } origin { title reason project { id } } } }',
      {
        input: {
          originId: afar,
          title: 'Transport solidaire du Cap Sizun',
          reason: 'OTHER_TERRITORY',
          territory: capSizun,
        },
      },
    );
    expect(adaptProject).toMatchObject({
      pages: [{ slug: 'assurance', body: 'Prévenez votre assureur.' }],
      origin: { reason: 'OTHER_TERRITORY', project: { id: afar } },
    });

    // An incubator and a neighbour follow; a request to federate is sent, seen at once, and accepted.
    const { createOrganisation } = await salome!.ask(
      'mutation { createOrganisation(input: { name: "L\'Appentis", kind: INCUBATOR }) { id slug } }',
    );
    await salome!.ask('mutation ($input: FollowProjectInput!) { followProject(input: $input) { id } }', {
      input: { projectId: here, onBehalfOf: createOrganisation.id },
    });
    await claude!.ask('mutation ($input: FollowProjectInput!) { followProject(input: $input) { id } }', {
      input: { projectId: here },
    });
    const live = await liveNotifications(mehdi!);
    const { sendFederationRequest } = await anne!.ask(
      'mutation ($input: SendFederationRequestInput!) { sendFederationRequest(input: $input) { id } }',
      {
        input: {
          fromProjectId: here,
          toProjectId: afar,
          mode: 'FEDERATE',
          message: 'Et si nous partagions la permanence ?',
        },
      },
    );
    expect(await live.next((told) => told.kind === 'FEDERATION_REQUEST_RECEIVED')).toMatchObject({
      text: expect.stringContaining('Voisins conducteurs'),
    });
    live.close();
    const { answerFederationRequest } = await mehdi!.ask(
      'mutation ($input: AnswerRequestInput!) { answerFederationRequest(input: $input) { status federation { slug projects { totalCount } pages { slug } charter { transparency } } } }',
      { input: { id: sendFederationRequest.id, accept: true, message: 'Avec plaisir.' } },
    );
    expect(answerFederationRequest).toMatchObject({
      status: 'ACCEPTED',
      federation: { projects: { totalCount: 2 }, pages: [expect.anything()] },
    });
    await forge.settle();

    const kindsOf = async (who: Visitor) =>
      (await who.ask(NEWS)).viewer.notifications.nodes.map((told: { kind: string }) => told.kind).sort();
    expect(await kindsOf(anne!)).toEqual(
      expect.arrayContaining(['FEDERATION_REQUEST_ACCEPTED', 'JOIN_REQUEST_RECEIVED']),
    );
    expect((await kindsOf(nolwenn!)).filter((kind: string) => kind !== 'LIKENESS_FOUND')).toEqual([
      'JOIN_REQUEST_ACCEPTED',
      'PROJECTS_FEDERATED',
    ]);
    expect(await kindsOf(salome!)).toEqual(['PROJECTS_FEDERATED']);
    expect(await kindsOf(claude!)).toEqual(['PROJECTS_FEDERATED']);

    // Who asked hears the answer by mail at once; who follows, in their next digest.
    const [mail] = (await forge.mailbox(anne!.email)).filter(({ subject }) =>
      subject.includes('accepte de se fédérer'),
    );
    expect(mail).toMatchObject({
      text: expect.stringMatching(/Vous recevez ceci parce que vous portez/),
      html: expect.stringContaining('<html lang="fr">'),
      headers: expect.objectContaining({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    });
    const { viewer } = await claude!.ask('{ viewer { digestPreview { text } } }');
    expect(viewer.digestPreview.text).toContain('fédérés');

    const { organisation } = await salome!.ask(
      `query ($slug: String!, $since: DateTime!) { organisation(slug: $slug) { portfolioChanges(since: $since) { nodes { kind text project { title } } } } }`,
      { slug: createOrganisation.slug, since: new Date(Date.now() - 7 * 86_400_000).toISOString() },
    );
    expect(organisation.portfolioChanges.nodes).toContainEqual(expect.objectContaining({ kind: 'FEDERATED' }));
  });

  it('lets one press in a mail switch that kind of mail off, signed out, and back on', async () => {
    const [holder, asker] = [await forge.person(`Holder ${_name}`, 'en'), await forge.person(`Asker ${_name}`, 'en')];
    const project = await publish(
      holder,
      'Repair evenings',
      audierne,
      'Neighbours mend what is broken, together, one evening a month.',
    );
    await asker.ask(
      'mutation ($id: ID!) { requestToJoin(input: { projectId: $id, message: "I can solder." }) { id } }',
      { id: project },
    );
    await forge.settle();
    const mail = (await forge.mailbox(holder.email)).find(({ subject }) => subject.includes('asks to join'));
    const address = /<(.*)>/.exec(mail!.headers['List-Unsubscribe']!)![1]!;
    const path = new URL(address).pathname;

    const provider = forge.visitor('en');
    const press = (query = '') =>
      provider.fetch(`${path}${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mailbox-provider.example' },
        body: 'List-Unsubscribe=One-Click',
      });
    const preference = async () =>
      (
        await holder.ask('{ viewer { notificationPreferences { kind email label } } }')
      ).viewer.notificationPreferences.find(({ kind }: { kind: string }) => kind === 'JOIN_REQUEST_RECEIVED').email;

    const opened = await provider.fetch(path);
    expect(await opened.text()).toContain('Requests to join your projects');
    expect(await preference()).toBe(true); // mail scanners open links
    expect((await press()).status).toBe(200);
    expect(await preference()).toBe(false);
    await press('?again=on');
    expect(await preference()).toBe(true);
    expect((await provider.fetch('/unsubscribe/forged')).status).toBe(404);
  });
});
