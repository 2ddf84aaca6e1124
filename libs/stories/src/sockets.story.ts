import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, jest } from '@jest/globals';
import { WebSocket } from 'ws';
import { aPerson, aSession, anAccessToken, TEST_PASSWORD } from '@essaim/people-server/testing';
import { toGlobalId } from '@essaim/platform-server';
import { openForge } from './open-forge.ts';

jest.setTimeout(60_000);

const forge = await openForge();
const LISTEN = 'subscription { notificationReceived { kind } }';

interface Message {
  type: string;
  id?: string;
  payload?: { data?: Record<string, unknown>; errors?: Refusal[] } & Refusal[];
}
interface Refusal {
  message: string;
  extensions: { code: string; reason?: string };
}

/** A socket as a page or a program opens it: what it hears, in order, and the code it was closed with. */
async function aSocket(headers: Record<string, string> = {}, params: Record<string, string> = {}) {
  const socket = new WebSocket(new URL('/graphql', forge.address.replace('http', 'ws')), 'graphql-transport-ws', {
    headers: { ...headers, origin: forge.address },
  });
  const heard: Message[] = [];
  const arrivals = new EventTarget();
  let closed: number | undefined;
  socket.on('message', (data: Buffer) => {
    heard.push(JSON.parse(data.toString()) as Message);
    arrivals.dispatchEvent(new Event('one'));
  });
  socket.on('close', (code) => {
    closed = code;
    arrivals.dispatchEvent(new Event('one'));
  });
  const until = async <T>(found: () => T | undefined): Promise<T> => {
    for (;;) {
      const here = found();
      if (here !== undefined) return here;
      await once(arrivals, 'one', { signal: AbortSignal.timeout(10_000) });
    }
  };
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: params }));
  await until(() => heard.find(({ type }) => type === 'connection_ack'));
  let id = 0;
  const send = (query: string, variables?: Record<string, unknown>): string => {
    socket.send(JSON.stringify({ id: String(++id), type: 'subscribe', payload: { query, variables } }));
    return String(id);
  };
  return {
    heard,
    closed: () => until(() => closed),
    /** Sends one operation; what it answers, data or errors. */
    ask: async (
      query: string,
      variables?: Record<string, unknown>,
    ): Promise<{ data?: Record<string, unknown>; errors?: Refusal[] }> => {
      const mine = send(query, variables);
      const { type, payload } = await until(() =>
        heard.find((message) => message.id === mine && message.type !== 'complete'),
      );
      return type === 'error' ? { errors: payload as Refusal[] } : payload!;
    },
    /** Subscribes, and is heard to listen. */
    listen: async () => {
      const mine = send(LISTEN);
      const after = send('{ viewer { id } }'); // a round trip after the subscription's own
      await until(() => heard.find((message) => message.id === after && message.type === 'next'));
      return { next: () => until(() => heard.find((message) => message.id === mine && message.type === 'next')) };
    },
    close: () => socket.close(),
  };
}

/** Something that is told to this person at once: they become a member of an organisation. */
async function tell(handle: string): Promise<void> {
  const asker = await forge.person(`Conteuse ${handle}`);
  const { createOrganisation } = await asker.ask(
    'mutation { createOrganisation(input: { name: "La Veillée", kind: ASSOCIATION }) { id } }',
  );
  await asker.ask(
    `mutation { addOrganisationMember(input: { organisationId: "${createOrganisation.id}", person: "${handle}" }) { id } }`,
  );
  await forge.settle();
}

describe('A socket', () => {
  it('tells what happens as long as its session lasts', async () => {
    const person = await aPerson(forge.db, 'Ecoute');
    const socket = await aSocket({ cookie: (await aSession(forge.db, person)).cookie });
    const { next } = await socket.listen();
    await tell(person.handle);
    expect((await next()).payload?.data).toEqual({ notificationReceived: { kind: 'ORGANISATION_MEMBER_ADDED' } });
    socket.close();
  });

  it.each([
    [
      'revoked from another device',
      async (id: string, here: { cookie: string }) =>
        request(`mutation { revokeSession(id: "${toGlobalId('Session', id)}") }`, here),
    ],
    [
      'signed out',
      async (_id: string, _here: unknown, there: { cookie: string }) => request('mutation { signOut }', there),
    ],
    [
      'erased with its account',
      async (_id: string, here: { cookie: string }) =>
        request(`mutation { deleteAccount(password: "${TEST_PASSWORD}") }`, here),
    ],
  ] as const)('whose session was %s hears nothing more, and closes', async (how, end) => {
    const person = await aPerson(forge.db, how);
    const [here, there] = [await aSession(forge.db, person), await aSession(forge.db, person)];
    const socket = await aSocket({ cookie: there.cookie });
    await socket.listen();
    await end(there.id, here, there);
    // What its rows say by now is nobody's business here: the broadcast alone reaches the socket.
    const [{ event_id: eventId }] = await forge.db.source.query(
      `INSERT INTO notification (id, person_id, event_id, kind, because, params, path, subject_kind, subject_id, created_at)
       VALUES (gen_random_uuid(), $1, gen_random_uuid(), 'ROLE_CHANGED', 'CONCERNED', '{}', '/', 'ACCOUNT', $1, now()) RETURNING event_id`,
      [person.id],
    );
    const people = [Buffer.from(person.id.replaceAll('-', ''), 'hex').toString('base64url')];
    await forge.db.source.query('SELECT pg_notify($1, $2)', [
      'essaim_broadcast',
      JSON.stringify({ topic: 'notifications', message: { eventId, kind: 'ROLE_CHANGED', people } }),
    ]);
    expect(await socket.closed()).toBe(4403);
    expect(socket.heard.some(({ payload }) => payload?.data?.['notificationReceived'])).toBe(false);
  });

  it('of a program is nobody once its token is revoked', async () => {
    const person = await aPerson(forge.db, 'Programme');
    const { authorization, id } = await anAccessToken(forge.db, person);
    const socket = await aSocket({}, { authorization });
    expect(await socket.ask('{ viewer { name } }')).toEqual({ data: { viewer: { name: 'Programme' } } });
    await request(
      `mutation { revokeAccessToken(id: "${toGlobalId('AccessToken', id)}") }`,
      await aSession(forge.db, person),
    );
    void socket.ask('{ viewer { name email } }').catch(() => undefined);
    expect(await socket.closed()).toBe(4403);
  });

  it('answers what it cannot read, and reads on', async () => {
    const socket = await aSocket({}, { language: 'en' });
    const unread = await socket.ask('{ viewer {');
    expect(unread.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED' });
    const unknown = await socket.ask('{ nothing }');
    expect(unknown.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const long = await socket.ask(`{ ${'a: __typename '.repeat(700)} }`);
    expect(long.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const wrong = await socket.ask('query ($first: Int) { projects(first: $first) { totalCount } }', { first: 'ten' });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'bad_input' });
    const refused = await socket.ask('mutation { createProject(input: { title: "Verger" }) { id } }');
    expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    expect(await socket.ask('{ viewer { name } }')).toEqual({ data: { viewer: null } });
    socket.close();
  });

  it('takes as long a text as a request may have', async () => {
    const person = await aPerson(forge.db, 'Longue');
    const socket = await aSocket({ cookie: (await aSession(forge.db, person)).cookie });
    const answer = await socket.ask(`{ renderMarkdown(markdown: "${'a'.repeat(199_000)}") }`);
    expect(answer.data?.['renderMarkdown']).toContain('aaaa');
    socket.close();
  });
});

describe('An upgrade that nobody answers', () => {
  it.each(['//', '/elsewhere', '/graphql/more', 'http://[', '/%'])(
    'of %s is refused, and the forge goes on',
    async (path) => {
      const socket = connect(Number(new URL(forge.address).port), '127.0.0.1');
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
      );
      const [answer] = (await once(socket, 'data', { signal: AbortSignal.timeout(5_000) })) as [Buffer];
      expect(answer.toString()).toMatch(/^HTTP\/1\.1 40[04] /);
      socket.destroy();
      expect((await fetch(new URL('/health/live', forge.address))).status).toBe(200);
    },
  );
});

async function request(query: string, { cookie }: { cookie: string }): Promise<void> {
  const response = await fetch(new URL('/graphql', forge.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query }),
  });
  expect(await response.json()).not.toHaveProperty('errors');
}
