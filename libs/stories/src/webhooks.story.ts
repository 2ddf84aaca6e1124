import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { describeOnRedis } from '@essaim/platform-server/testing';
import { Webhook } from 'standardwebhooks';
import { MoodyReceiver } from './moody-receiver.ts';
import { openForge, type ForgeOptions, type OpenForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(120_000);

const receiver = new MoodyReceiver();
const elsewhere = new MoodyReceiver();
let forge: OpenForge;
beforeAll(async () => {
  process.env['WEBHOOK_TIMEOUT_SECONDS'] = '1';
  await Promise.all([receiver.open(), elsewhere.open()]);
});
afterAll(async () => {
  delete process.env['WEBHOOK_TIMEOUT_SECONDS'];
  await Promise.all([receiver.close(), elsewhere.close()]);
});
beforeEach(() => {
  receiver.mood = () => 204;
  receiver.heard.length = 0;
});

/** What follows happens in a forge whose queues are there; one forge for each place. */
const forges = new Map<ForgeOptions['queues'], OpenForge>();
const withQueuesOn = (queues: ForgeOptions['queues']): void =>
  beforeAll(async () => {
    const environment = { OUTWARD_ALLOWED: '127.0.0.1', PUBLIC_URL: 'https://essaim.example' };
    forge = forges.get(queues) ?? (await openForge({ queues, environment }));
    forges.set(queues, forge);
  });

const CREATE =
  'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret webhook { id url state events } } }';
const UPDATE = 'mutation ($input: UpdateWebhookInput!) { updateWebhook(input: $input) { id state url events } }';
const TEST = 'mutation ($id: ID!) { testWebhook(id: $id) { id status } }';
const AGAIN = 'mutation ($id: ID!) { redeliverWebhook(id: $id) { id status } }';
const LOG = `query ($id: ID!) { node(id: $id) { ... on Webhook { state failingSince
  deliveries { totalCount nodes { id test event status attempts responseStatus answer failure durationMs } } } } }`;

let projects = 0;
const begin = async (who: Visitor, title = `Jardin partagé ${++projects}`) =>
  (
    await who.ask('mutation ($input: CreateProjectInput!) { createProject(input: $input) { id slug title } }', {
      input: { title, summary: 'Des voisins cultivent un jardin et partagent la récolte.' },
    })
  ).createProject as { id: string; slug: string; title: string };
const publish = (who: Visitor, { id }: { id: string }) =>
  who.ask('mutation ($id: ID!) { publishProject(input: { id: $id, stage: IDEA }) { id } }', { id });
const changeStage = (who: Visitor, { id }: { id: string }, stage: string) =>
  who.ask('mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { id } }', { input: { id, stage } });
const connect = async (who: Visitor, owner: object, but: object = {}) =>
  (await who.ask(CREATE, { input: { url: receiver.url, ...owner, ...but } })).createWebhook as {
    secret: string;
    webhook: { id: string; state: string };
  };
const logOf = async (who: Visitor, id: string) => (await who.ask(LOG, { id })).node;
const newsOf = async (who: Visitor): Promise<{ kind: string; text: string; path: string }[]> =>
  (await who.ask('{ viewer { notifications { nodes { kind text path } } } }')).viewer.notifications.nodes.map(
    ({ text, ...told }: { text: string }) => ({ ...told, text: text.replaceAll('\u00a0', ' ') }),
  );
const until = async (come: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await come())) await new Promise((resolve) => setTimeout(resolve, 20));
};

/** A published project of someone's with a webhook, its beginnings out of the way. */
async function aToldProject(name: string, but: object = {}) {
  const holder = await forge.person(name);
  const project = await begin(holder);
  await publish(holder, project);
  const { secret, webhook } = await connect(holder, { projectId: project.id }, but);
  await forge.settle();
  receiver.heard.length = 0;
  return { holder, project, secret, webhook };
}

/** What the pipe has a part in: its backends retry, delay and give up each in their own way. */
const backends = [
  ['PostgreSQL', 'postgres', describe],
  ['Redis', 'redis', describeOnRedis],
] as const;

for (const [name, queues, describeHere] of backends)
  describeHere(`A tool that a project has called, queues on ${name},`, () => {
    withQueuesOn(queues);

    it('is told what becomes public, in a call that anybody’s library of Standard Webhooks verifies', async () => {
      const ana = await forge.person('Ana');
      const garden = await begin(ana, 'Jardin de la gare');
      const { secret, webhook } = await connect(ana, { projectId: garden.id });
      expect(secret).toMatch(/^whsec_/);
      await ana.ask('mutation ($input: SavePageInput!) { savePage(input: $input) { id } }', {
        input: { projectId: garden.id, slug: 'besoin', title: 'Besoin', body: 'Un terrain.', sharing: 'COPIED' },
      });
      await forge.settle();
      expect(receiver.heard).toEqual([]); // a draft is its members' own
      await publish(ana, garden);
      await changeStage(ana, garden, 'ACTIVE');
      await forge.settle();

      expect(receiver.told.map(({ type }) => type).sort()).toEqual(['project.published', 'project.stage_changed']);
      for (const { headers, body } of receiver.heard) {
        const verified = new Webhook(secret).verify(body, headers as Record<string, string>);
        expect(verified).toMatchObject({ data: { project: { id: garden.id, title: 'Jardin de la gare' } } });
        expect(() =>
          new Webhook(secret).verify(body.replace('gare', 'mer'), headers as Record<string, string>),
        ).toThrow();
        expect(body).not.toContain('Ana'); // what has left could not be forgotten with an account
      }
      const [, changed] = receiver.heard.map(({ body }) => JSON.parse(body)).sort((a, b) => (a.type < b.type ? -1 : 1));
      expect(changed.data).toEqual({
        webhook: { id: webhook.id },
        activity: {
          id: expect.any(String),
          kind: 'STAGE_CHANGED',
          url: `https://essaim.example/projects/${garden.slug}`,
        },
        project: {
          id: garden.id,
          slug: garden.slug,
          title: 'Jardin de la gare',
          stage: 'ACTIVE',
          url: `https://essaim.example/projects/${garden.slug}`,
        },
        stage: { from: 'IDEA', to: 'ACTIVE' },
      });
      const { deliveries } = await logOf(ana, webhook.id);
      expect(deliveries.nodes).toHaveLength(2);
      for (const delivery of deliveries.nodes)
        expect(delivery).toMatchObject({ status: 'ACCEPTED', attempts: 1, responseStatus: 204, failure: null });
    });

    it('that refuses, stalls or dies before its answer is told again, under the same id', async () => {
      const { holder, project, webhook } = await aToldProject('Anatole');
      const moods = [500, 'stalls', 'dies', 200] as const;
      let call = 0;
      receiver.mood = () => moods[call++]!;
      await changeStage(holder, project, 'ACTIVE');
      await until(() => call >= moods.length);
      await forge.settle();
      expect(receiver.heard.map(({ accepted }) => accepted)).toEqual([false, false, false, true]);
      expect(new Set(receiver.told.map(({ id }) => id)).size).toBe(1);
      const { deliveries, failingSince } = await logOf(holder, webhook.id);
      expect(deliveries.nodes).toMatchObject([{ status: 'ACCEPTED', attempts: 4, responseStatus: 200 }]);
      expect(failingSince).toBeNull();
    });

    it('that asks to come back later is left alone until then, at no cost; what it said before stays to be read', async () => {
      const { holder, project, webhook } = await aToldProject('Azilis');
      const moods = [500, { status: 429, headers: { 'retry-after': '2' } }, 200] as const;
      let call = 0;
      receiver.mood = () => moods[call++]!;
      await changeStage(holder, project, 'ACTIVE');
      await until(() => call >= 2);
      const asked = performance.now();
      await until(async () => {
        const [{ waits }] = await forge.db.source.query(
          `SELECT count(*) > 0 AS waits FROM webhook_delivery WHERE response_status = 429 AND leased_until IS NULL`,
        );
        return waits;
      });
      expect((await logOf(holder, webhook.id)).deliveries.nodes).toMatchObject([
        { status: 'RETRYING', attempts: 1, failure: 'answered 500' },
      ]);
      await until(() => call >= 3);
      expect(performance.now() - asked).toBeGreaterThan(1_900);
      await forge.settle();
      expect((await logOf(holder, webhook.id)).deliveries.nodes).toMatchObject([{ status: 'ACCEPTED', attempts: 2 }]);
    });

    it('that is gone is called no more, and the holders are told why', async () => {
      const { holder, project, webhook } = await aToldProject('Aziliz');
      receiver.mood = () => 410;
      await changeStage(holder, project, 'ACTIVE');
      await forge.settle();
      const { state, deliveries } = await logOf(holder, webhook.id);
      expect(state).toBe('GONE');
      expect(deliveries.nodes).toMatchObject([{ status: 'DROPPED', responseStatus: 410 }]);
      expect(await newsOf(holder)).toContainEqual({
        kind: 'WEBHOOK_SWITCHED_OFF',
        text: `127.0.0.1:${new URL(receiver.url).port} n’accepte plus nos appels : nous avons cessé de le prévenir de ce qui se passe dans « ${project.title} »`,
        path: `/projects/${project.slug}/webhooks`,
      });
      await changeStage(holder, project, 'SLEEPING');
      await forge.settle();
      expect(receiver.heard).toHaveLength(1);
      expect(await holder.refused(AGAIN, { id: deliveries.nodes[0].id })).toMatchObject({
        code: 'CONFLICT',
        reason: 'webhooks.off',
      });

      receiver.mood = () => 200;
      expect(await holder.ask(UPDATE, { input: { id: webhook.id, active: true } })).toMatchObject({
        updateWebhook: { state: 'ON' },
      });
      await holder.ask(AGAIN, { id: deliveries.nodes[0].id });
      await forge.settle();
      expect(receiver.told.map(({ id }) => id)).toEqual([receiver.told[0]!.id, receiver.told[0]!.id]);
    });
  });

describe('A tool that a project has called', () => {
  withQueuesOn('postgres');

  it('hears only what it was asked for', async () => {
    const { holder, project } = await aToldProject('Annick', { events: ['CLOSED'] });
    await changeStage(holder, project, 'ACTIVE');
    await changeStage(holder, project, 'CLOSED');
    await forge.settle();
    expect(receiver.told.map(({ type }) => type)).toEqual(['project.closed']);
  });

  it('that leads elsewhere is not followed there, and its log says so', async () => {
    const { holder, project, webhook } = await aToldProject('Armelle');
    let call = 0;
    receiver.mood = () => (call++ ? 200 : { status: 307, headers: { location: elsewhere.url } });
    await changeStage(holder, project, 'ACTIVE');
    await until(async () => (await logOf(holder, webhook.id)).deliveries.nodes[0]?.responseStatus === 307);
    await forge.settle();
    expect(elsewhere.heard).toEqual([]);
    expect(receiver.heard).toHaveLength(2);
  });

  it('that took nothing for days is switched off', async () => {
    const { holder, project, webhook } = await aToldProject('Aodrena');
    receiver.mood = () => 503;
    await changeStage(holder, project, 'ACTIVE');
    await until(async () => (await logOf(holder, webhook.id)).failingSince);
    await forge.db.source.query(
      `UPDATE webhook SET failing_since = now() - interval '6 days' WHERE failing_since IS NOT NULL`,
    );
    await until(async () => (await newsOf(holder)).some(({ kind }) => kind === 'WEBHOOK_SWITCHED_OFF'));
    await forge.settle();
    expect((await logOf(holder, webhook.id)).state).toBe('FAILING');
    expect(receiver.heard).toHaveLength(2);
  });

  it('is not told of a project that was hidden meanwhile', async () => {
    const { holder, project, webhook } = await aToldProject('Brendan');
    const moderator = await forge.person('Modeste');
    await forge.db.source.query(`UPDATE person SET instance_roles = '{MODERATOR}' WHERE email = $1`, [moderator.email]);
    receiver.mood = () => 500;
    await changeStage(holder, project, 'ACTIVE');
    await until(() => receiver.heard.length === 1);
    await moderator.ask('mutation ($id: ID!) { hideProject(input: { id: $id, reason: "Publicité." }) { id } }', {
      id: project.id,
    });
    await forge.settle();
    const { deliveries } = await logOf(holder, webhook.id);
    expect(deliveries.nodes).toMatchObject([{ status: 'DROPPED', failure: 'not public any more' }]);
    expect(receiver.heard.some(({ accepted }) => accepted)).toBe(false);
  });

  it('can be tried: once, switched off or not, with what came back', async () => {
    const { holder, webhook, secret } = await aToldProject('Corentin');
    await holder.ask(UPDATE, { input: { id: webhook.id, active: false } });
    receiver.mood = () => 500;
    await holder.ask(TEST, { id: webhook.id });
    await forge.settle();
    const { headers, body } = receiver.heard[0]!;
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({ type: 'ping' });
    expect(receiver.heard).toHaveLength(1);
    expect(await logOf(holder, webhook.id)).toMatchObject({
      state: 'OFF',
      deliveries: {
        nodes: [
          { test: true, status: 'DROPPED', responseStatus: 500, answer: 'Pas maintenant.', failure: 'answered 500' },
        ],
      },
    });
  });

  it('with a new secret is signed for with both for a day', async () => {
    const { holder, webhook, secret } = await aToldProject('Denez');
    const { rotateWebhookSecret } = await holder.ask(
      'mutation ($id: ID!) { rotateWebhookSecret(id: $id) { secret webhook { rotatedAt } } }',
      { id: webhook.id },
    );
    expect(rotateWebhookSecret.secret).not.toBe(secret);
    await holder.ask(TEST, { id: webhook.id });
    await forge.settle();
    const { headers, body } = receiver.heard[0]!;
    for (const each of [secret, rotateWebhookSecret.secret])
      expect(() => new Webhook(each).verify(body, headers as Record<string, string>)).not.toThrow();
    await forge.db.source.query(`UPDATE webhook SET rotated_at = now() - interval '25 hours'`);
    await holder.ask(TEST, { id: webhook.id });
    await forge.settle();
    const later = receiver.heard[1]!;
    expect(() => new Webhook(secret).verify(later.body, later.headers as Record<string, string>)).toThrow();
  });
});

describe('A tool that an organisation has called', () => {
  withQueuesOn('postgres');

  it('is told what happens to the projects that it follows, and to no others', async () => {
    const [admin, holder] = [await forge.person('Salome'), await forge.person('Erwan')];
    const { createOrganisation: hive } = await admin.ask(
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id slug } }',
      { input: { name: 'La Pépinière', kind: 'INCUBATOR' } },
    );
    const [followed, other] = [await begin(holder), await begin(holder)];
    await publish(holder, followed);
    await publish(holder, other);
    await admin.ask('mutation ($input: FollowProjectInput!) { followProject(input: $input) { id } }', {
      input: { projectId: followed.id, onBehalfOf: hive.id },
    });
    await forge.settle();
    const { webhook } = await connect(admin, { organisationId: hive.id });
    receiver.mood = () => 410;
    await changeStage(holder, followed, 'ACTIVE');
    await changeStage(holder, other, 'ACTIVE');
    await forge.settle();
    expect(receiver.told).toMatchObject([{ type: 'project.stage_changed', title: followed.title }]);
    expect(await newsOf(admin)).toContainEqual(
      expect.objectContaining({ kind: 'WEBHOOK_SWITCHED_OFF', path: `/organisations/${hive.slug}/webhooks` }),
    );
    const { organisation } = await admin.ask(
      'query ($slug: String!) { organisation(slug: $slug) { webhooks { id state } } }',
      { slug: hive.slug },
    );
    expect(organisation.webhooks).toEqual([{ id: webhook.id, state: 'GONE' }]);
  });
});

describe('Webhooks', () => {
  withQueuesOn('postgres');

  let hostile = 0;
  it('are for those who look after them: others see nothing, and may do nothing', async () => {
    const { project, webhook } = await aToldProject('Fanch');
    const SEEN = `query ($slug: String!, $id: ID!) { project(slug: $slug) { webhooks { id } } node(id: $id) { id } }`;
    for (const someone of [forge.visitor(), await forge.person('Gael')]) {
      const seen = await someone.ask(SEEN, { slug: project.slug, id: webhook.id });
      expect(seen).toEqual({ project: { webhooks: null }, node: null });
    }
    const stranger = await forge.person('Hoel');
    const input = { projectId: project.id, url: receiver.url };
    expect(await forge.visitor().refused(CREATE, { input })).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await stranger.refused(CREATE, { input })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await stranger.refused(TEST, { id: webhook.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await stranger.refused(UPDATE, { input: { id: webhook.id, url: receiver.url } })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it.each([
    'http://example.org/',
    'https://10.0.0.1/',
    'https://[::1]/',
    'https://a:b@example.org/',
    'javascript:1',
    '',
  ])('do not lead to %s', async (url) => {
    const holder = await forge.person(`Ivi ${(hostile += 1)}`);
    const { id: projectId } = await begin(holder);
    const refusal = await holder.refused(CREATE, { input: { projectId, url } });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'url' }] });
  });

  it('are ten at most', async () => {
    const holder = await forge.person('Jakez');
    const { id: projectId } = await begin(holder);
    for (let n = 0; n < 10; n++) await connect(holder, { projectId });
    expect(await holder.refused(CREATE, { input: { projectId, url: receiver.url } })).toMatchObject({
      code: 'CONFLICT',
      reason: 'webhooks.at_most',
    });
  });

  it('go with their log', async () => {
    const { holder, webhook } = await aToldProject('Klervi');
    await holder.ask('mutation ($id: ID!) { removeWebhook(id: $id) }', { id: webhook.id });
    expect(await logOf(holder, webhook.id)).toBeNull();
  });
});
