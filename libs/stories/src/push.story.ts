import { afterAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LocalPushService, type LocalSubscription } from '@essaim/local-push-service';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(90_000);

const [service, other] = await Promise.all([LocalPushService.open(), LocalPushService.open()]);
const forge = await openForge({ environment: { OUTWARD_ALLOWED: '127.0.0.1' } });
afterAll(() => Promise.all([service.close(), other.close()]));
beforeEach(() => {
  for (const each of [service, other]) each.mood = () => 'takes';
});

const SUBSCRIBE = `mutation ($input: PushSubscriptionInput!) { subscribeToPush(input: $input) { id label current resting } }`;
const KEEP = `mutation ($input: KeepPushSubscriptionInput!) { keepPushSubscription(input: $input) { id current } }`;
const DEVICES = `{ viewer { pushSubscriptions { id label current resting lastAcceptedAt } } }`;
const PREFER = `mutation ($kind: String!, $push: Boolean!) { setNotificationPreference(input: { kind: $kind, push: $push }) { kind mail push } }`;

const offered = ({ endpoint, p256dh, auth }: LocalSubscription) => ({ endpoint, p256dh, auth });

/** Someone switches push on in the browser they are in, as the page does. */
async function switchOn(who: Visitor, at = service): Promise<LocalSubscription & { id: string }> {
  const device = at.subscribe((await who.ask('{ pushKey }')).pushKey);
  const { subscribeToPush } = await who.ask(SUBSCRIBE, { input: { ...offered(device), label: 'Firefox, Android' } });
  return Object.assign(device, { id: subscribeToPush.id as string });
}
const devicesOf = async (who: Visitor) => (await who.ask(DEVICES)).viewer.pushSubscriptions;

let project = 0;
async function publish(who: Visitor): Promise<{ id: string; title: string }> {
  const title = `Shared garden ${++project}`;
  const { createProject } = await who.ask(
    'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }',
    { input: { title, summary: 'Beds, tools and a pond for the whole street.' } },
  );
  await who.ask('mutation ($id: ID!) { publishProject(input: { id: $id }) { id } }', { id: createProject.id });
  return { id: createProject.id, title };
}
const askToJoin = (who: Visitor, { id }: { id: string }) =>
  who.ask('mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }', {
    input: { projectId: id, message: 'Only for the eyes of who answers.' },
  });
const savePage = (who: Visitor, { id }: { id: string }, slug: string) =>
  who.ask('mutation ($input: SavePageInput!) { savePage(input: $input) { id } }', {
    input: { projectId: id, slug, title: slug, body: 'Spades and rakes.' },
  });
const shownOn = (device: LocalSubscription, at = service) =>
  at.takenFor(device).map(({ text }) => JSON.parse(text) as Record<string, unknown>);

/** Waits until something has come about. */
async function until(come: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await come())) await new Promise((resolve) => setTimeout(resolve, 20));
}
const people = (...names: string[]) => Promise.all(names.map((name) => forge.person(name, 'en')));

describe('A device that is switched on', () => {
  it('shows what is addressed to its person, in words that its push service cannot read', async () => {
    const [ana, bo] = await people('Ana', 'Bo');
    const device = await switchOn(ana!);
    expect(await devicesOf(ana!)).toEqual([
      { id: device.id, label: 'Firefox, Android', current: true, resting: false, lastAcceptedAt: null },
    ]);
    const garden = await publish(ana!);
    await askToJoin(bo!, garden);
    await forge.settle();

    const { viewer } = await ana!.ask('{ viewer { notifications(first: 1) { nodes { id path text } } } }');
    const [{ id, path, text }] = viewer.notifications.nodes;
    expect(shownOn(device)).toEqual([
      { title: garden.title, body: text, path, id, language: 'en', unread: 1, tag: expect.any(String) },
    ]);
    const [message] = service.takenFor(device);
    expect(message).toMatchObject({
      urgency: 'normal',
      from: 'mailto:essaim@localhost',
      topic: shownOn(device)[0]!['tag'],
    });
    expect(message!.topic).toMatch(/^[\w-]{32}$/);
    expect(message!.ttl).toBeGreaterThan(71 * 3_600);
    expect(message!.ttl).toBeLessThanOrEqual(72 * 3_600);
    expect((await devicesOf(ana!))[0].lastAcceptedAt).not.toBeNull();
  });

  it('has newer news of the same subject in the place of older, with what else is to be read', async () => {
    const [ana, bo, cy] = await people('Ana Two', 'Bo Two', 'Cy Two');
    const device = await switchOn(ana!);
    const [garden, orchard] = [await publish(ana!), await publish(ana!)];
    await askToJoin(bo!, garden);
    await forge.settle();
    await askToJoin(cy!, garden);
    await forge.settle();
    await askToJoin(cy!, orchard);
    await forge.settle();
    const [first, second, third] = shownOn(device);
    expect(second!['tag']).toBe(first!['tag']);
    expect(second!['body']).toBe(
      `Cy Two asks to join “${garden.title}”\nAnd 1 other piece of news to read about this.`,
    );
    expect(second!['unread']).toBe(2);
    expect(third!['tag']).not.toBe(first!['tag']);
    expect(new Set(service.takenFor(device).map(({ topic }) => topic)).size).toBe(2);
  });

  it('is not disturbed by what can wait, unless its person wants it, and not by what they do not want', async () => {
    const [ana, bo] = await people('Ana Three', 'Bo Three');
    const garden = await publish(bo!);
    await ana!.ask('mutation ($input: FollowProjectInput!) { followProject(input: $input) { id } }', {
      input: { projectId: garden.id, level: 'ALL' },
    });
    const device = await switchOn(ana!);
    await savePage(bo!, garden, 'tools');
    await forge.settle();
    expect(shownOn(device)).toEqual([]);

    const preference = await ana!.ask(PREFER, { kind: 'PAGE_SAVED', push: true });
    expect(preference.setNotificationPreference).toEqual({ kind: 'PAGE_SAVED', mail: 'DIGEST', push: true });
    await savePage(bo!, garden, 'seeds');
    await forge.settle();
    expect(service.takenFor(device)).toMatchObject([{ urgency: 'low' }]);

    await ana!.ask(PREFER, { kind: 'PAGE_SAVED', push: false });
    await savePage(bo!, garden, 'water');
    await forge.settle();
    expect(shownOn(device)).toHaveLength(1);
  });

  it('is left in peace while its person rests, and shows nothing that they read before it came', async () => {
    const [ana, bo] = await people('Ana Four', 'Bo Four');
    const device = await switchOn(ana!);
    const gardens = [await publish(ana!), await publish(ana!), await publish(ana!)] as const;
    const PAUSE = 'mutation ($until: DateTime) { pauseNotifications(until: $until) { pausedUntil } }';
    await ana!.ask(PAUSE, { until: new Date(Date.now() + 3_600_000).toISOString() });
    await askToJoin(bo!, gardens[0]);
    await forge.settle();
    await ana!.ask(PAUSE, { until: null });
    expect(shownOn(device)).toEqual([]);

    service.mood = () => ({ status: 429, retryAfter: '2' });
    await askToJoin(bo!, gardens[1]);
    await until(() => service.messages.some(({ to, status }) => to === device && status === 429));
    await ana!.ask('mutation { markNotificationsRead(input: {}) }');
    service.mood = () => 'takes';
    await forge.settle();
    expect(shownOn(device)).toEqual([]);
    expect(
      await forge.db.source.query(
        `SELECT dropped FROM delivery WHERE channel = 'PUSH' AND recipient IN (
        SELECT id::text FROM push_subscription WHERE endpoint = $1)`,
        [device.endpoint],
      ),
    ).toEqual([{ dropped: 'read in the page meanwhile' }]);
    await askToJoin(bo!, gardens[2]);
    await forge.settle();
    expect(shownOn(device)).toHaveLength(1);
  });

  it('shows a trial when its person asks for one', async () => {
    const [ana] = await people('Ana Five');
    const device = await switchOn(ana!);
    expect(await ana!.ask('mutation ($id: ID!) { tryPush(id: $id) }', { id: device.id })).toEqual({ tryPush: true });
    await forge.settle();
    expect(shownOn(device)).toMatchObject([
      { title: 'Essaim', body: 'This is where news will arrive.', id: null, path: '/settings/notifications/devices' },
    ]);
    expect(service.takenFor(device)).toMatchObject([{ urgency: 'high' }]);
  });
});

describe('A push service', () => {
  it('that asks to come back later is asked no earlier, and has each message once', async () => {
    const [ana, bo] = await people('Ana Six', 'Bo Six');
    const device = await switchOn(ana!);
    const [garden, orchard] = [await publish(ana!), await publish(ana!)];
    let refusals = 0;
    service.mood = () => (refusals++ === 0 ? { status: 429, retryAfter: '2' } : 'takes');
    await askToJoin(bo!, garden);
    await until(() => refusals === 1);
    await askToJoin(bo!, orchard);
    await forge.settle();
    const sent = service.messages.filter(({ to }) => to === device);
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 201, 429]);
    for (const { at } of sent.slice(1)) expect(at - sent[0]!.at).toBeGreaterThanOrEqual(2_000);
    expect(await attemptsTo(device)).toEqual([1, 1]); // waiting costs no attempt
  });

  it('that says nothing delays its own messages, and nobody else’s', async () => {
    const [ana, bo] = await people('Ana Seven', 'Bo Seven');
    const [silent, quick] = [await switchOn(ana!), await switchOn(bo!, other)];
    const [garden, orchard] = [await publish(ana!), await publish(bo!)];
    service.mood = () => 'stalls';
    await askToJoin(bo!, garden);
    await until(() => service.messages.some(({ to }) => to === silent));
    await askToJoin(ana!, orchard);
    await until(() => other.takenFor(quick).length === 1);
    expect(service.takenFor(silent)).toEqual([]);
    service.mood = () => 'takes';
    await forge.settle();
    expect(service.takenFor(silent)).toHaveLength(1);
    expect(await attemptsTo(silent)).toEqual([2]);
  });

  it('that knows a browser no more has it forgotten, and its person’s other ones go on', async () => {
    const [ana, bo] = await people('Ana Eight', 'Bo Eight');
    const lost = await switchOn(ana!);
    const telephone = forge.visitor('en');
    await signIn(telephone, ana!);
    const kept = await switchOn(telephone);
    expect(await devicesOf(ana!)).toHaveLength(2);
    service.unsubscribe(lost);
    await askToJoin(bo!, await publish(ana!));
    await forge.settle();
    expect(service.takenFor(kept)).toHaveLength(1);
    expect((await devicesOf(ana!)).map(({ id }: { id: string }) => id)).toEqual([kept.id]);
  });

  it('that will not take a message is asked once, and the operator sees why', async () => {
    const [ana, bo] = await people('Ana Nine', 'Bo Nine');
    const device = await switchOn(ana!);
    service.mood = () => ({ status: 400 });
    await askToJoin(bo!, await publish(ana!));
    const failed = () =>
      forge.db.source.query(
        `SELECT failure FROM event_handling WHERE listener = 'deliver-push' AND failed_at IS NOT NULL`,
      );
    await until(async () => (await failed()).length === 1);
    expect((await failed())[0].failure).toContain('400');
    expect(service.messages.filter(({ to }) => to === device)).toHaveLength(1);
    await until(async () => {
      const [row] = await forge.db.source.query('SELECT failures FROM push_subscription WHERE endpoint = $1', [
        device.endpoint,
      ]);
      return row.failures === 1;
    });
    await forge.db.source.query(
      `UPDATE event_handling SET failed_at = NULL, handled_at = now() WHERE failed_at IS NOT NULL`,
    );
  });
});

describe('Whose a device is', () => {
  it('is told nothing once its person signed out there, and goes on when they come back', async () => {
    const [ana, bo] = await people('Ana Ten', 'Bo Ten');
    const device = await switchOn(ana!);
    const [garden, orchard, pond] = [await publish(ana!), await publish(ana!), await publish(ana!)];
    const elsewhere = forge.visitor('en');
    await signIn(elsewhere, ana!);
    await ana!.ask('mutation { signOut }');
    await askToJoin(bo!, garden);
    await forge.settle();
    expect(shownOn(device)).toEqual([]);
    expect(await devicesOf(elsewhere)).toMatchObject([{ resting: true, current: false }]);

    // Somebody else at the same browser has not switched it on, and gets nothing by being there.
    expect((await bo!.ask(KEEP, { input: offered(device) })).keepPushSubscription).toBeNull();
    await signIn(ana!, ana!);
    expect((await ana!.ask(KEEP, { input: offered(device) })).keepPushSubscription).toEqual({
      id: device.id,
      current: true,
    });
    await askToJoin(bo!, orchard);
    await forge.settle();
    expect(shownOn(device)).toHaveLength(1);

    // Its browser took another subscription in the place of this one.
    const renewed = service.subscribe();
    await ana!.ask(KEEP, { input: { ...offered(renewed), replaces: device.endpoint } });
    await askToJoin(bo!, pond);
    await forge.settle();
    expect([shownOn(device).length, shownOn(renewed).length]).toEqual([1, 1]);
    expect(await devicesOf(ana!)).toHaveLength(1);
  });

  it('is its person’s to switch off, from any device, and nobody else’s to see', async () => {
    const [ana, bo] = await people('Ana Eleven', 'Bo Eleven');
    const device = await switchOn(ana!);
    const OFF = 'mutation ($id: ID!) { unsubscribeFromPush(id: $id) }';
    const TRY = 'mutation ($id: ID!) { tryPush(id: $id) }';
    for (const act of [OFF, TRY])
      expect(await bo!.refused(act, { id: device.id })).toMatchObject({ code: 'NOT_FOUND' });
    const NODE = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await bo!.ask(NODE, { id: device.id })).node).toBeNull();
    const SEEN = 'query ($handle: String!) { person(handle: $handle) { pushSubscriptions { id } } }';
    expect((await bo!.ask(SEEN, { handle: ana!.handle })).person.pushSubscriptions).toBeNull();
    expect(await forge.visitor('en').refused(OFF, { id: device.id })).toMatchObject({ code: 'UNAUTHENTICATED' });
    // Who knows the address of somebody's browser, and not its keys, does not take it over.
    const stolen = { ...offered(service.subscribe()), endpoint: device.endpoint };
    expect(await bo!.refused(SUBSCRIBE, { input: stolen })).toMatchObject({ code: 'BAD_USER_INPUT' });
    const { endpoint: replaces } = await switchOn(bo!);
    expect(await bo!.refused(KEEP, { input: { ...stolen, replaces } })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await devicesOf(ana!)).toMatchObject([{ id: device.id }]);

    await ana!.ask(OFF, { id: device.id });
    expect(await devicesOf(ana!)).toEqual([]);
    await askToJoin(bo!, await publish(ana!));
    await forge.settle();
    expect(shownOn(device)).toEqual([]);
  });

  it('is whoever’s switches it on last: two people share a computer', async () => {
    const [ana, bo] = await people('Ana Twelve', 'Bo Twelve');
    const device = await switchOn(ana!);
    await bo!.ask(SUBSCRIBE, { input: offered(device) });
    expect(await devicesOf(ana!)).toEqual([]);
    await askToJoin(bo!, await publish(ana!));
    await askToJoin(ana!, await publish(bo!));
    await forge.settle();
    expect(shownOn(device)).toMatchObject([{ body: expect.stringContaining('Ana Twelve asks to join') }]);
  });

  it('is switched on once, though two of its tabs do so at once', async () => {
    const [ana] = await people('Ana Two Tabs');
    const device = service.subscribe((await ana!.ask('{ pushKey }')).pushKey);
    await Promise.all(Array.from({ length: 6 }, () => ana!.ask(SUBSCRIBE, { input: offered(device) })));
    expect(await devicesOf(ana!)).toHaveLength(1);
  });

  it('goes with the account', async () => {
    const [ana] = await people('Ana Thirteen');
    const device = await switchOn(ana!);
    await ana!.ask('mutation { deleteAccount(password: "correct horse Ana Thirteen") }');
    await forge.settle();
    const count = 'SELECT count(*)::int AS count FROM push_subscription WHERE endpoint = $1';
    expect(await forge.db.source.query(count, [device.endpoint])).toEqual([{ count: 0 }]);
  });

  it.each([
    ['an address inside', { endpoint: 'https://10.0.0.1/push' }],
    ['an address without https', { endpoint: 'http://push.example.org/1' }],
    ['no point of the curve', { p256dh: Buffer.alloc(65, 4).toString('base64url') }],
    ['half a secret', { auth: 'c2hvcnQ' }],
  ])('is not switched on with %s', async (_what, wrong) => {
    const [ana] = await people(`Ana ${Math.random()}`);
    const input = { ...offered(service.subscribe()), ...wrong };
    expect(await ana!.refused(SUBSCRIBE, { input })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: Object.keys(wrong)[0] }],
    });
  });

  it('holds for twenty devices: the one seen longest ago makes room', async () => {
    const [ana] = await people('Ana Fourteen');
    const devices: string[] = [];
    for (let at = 0; at < 21; at++) {
      const browser = forge.visitor('en');
      await signIn(browser, ana!);
      devices.push((await switchOn(browser)).id);
    }
    const left = (await devicesOf(ana!)).map(({ id }: { id: string }) => id);
    expect(left).toEqual(devices.slice(1).reverse());
  });
});

/** How often a push service was asked for each delivery to a device, oldest first. */
const attemptsTo = async ({ endpoint }: LocalSubscription): Promise<number[]> =>
  (
    await forge.db.source.query(
      `SELECT attempts FROM delivery JOIN push_subscription ON push_subscription.id::text = recipient
        WHERE endpoint = $1 ORDER BY delivery.id`,
      [endpoint],
    )
  ).map(({ attempts }: { attempts: number }) => attempts);

/** Someone signs in, in this browser. */
async function signIn(browser: Visitor, { email }: Visitor): Promise<void> {
  const [{ name }] = await forge.db.source.query('SELECT name FROM person WHERE email = $1', [email]);
  await browser.ask('mutation ($input: SignInInput!) { signIn(input: $input) { person { id } } }', {
    input: { email, password: `correct horse ${name}` },
  });
}
