import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { WebSocket } from 'ws';
import { AccountLink, linkUrl, type LinkPurpose } from '@essaim/people-server';
import { aPerson, aSession, anAccessToken, TEST_PASSWORD } from '@essaim/people-server/testing';
import { toGlobalId } from '@essaim/platform-server';
import { openForge, type OpenForge } from './open-forge.ts';
import type { Answer } from './visitor.ts';

jest.setTimeout(60_000);

const SIGN_IN =
  'mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { person { id email } } }';
const SIGN_UP =
  'mutation ($input: SignUpInput!) { signUp(input: $input) { person { id email handle organisations { role organisation { name slug } } } } }';
const VIEWER =
  '{ viewer { id name email emailVerified language sessions { id current } accessTokens { id name lastUsedAt } } }';
const SIGN_IN_WITH_LINK =
  'mutation ($token: String!) { signInWithLink(token: $token) { person { id emailVerified } } }';
const RESET =
  'mutation ($token: String!, $password: String!) { resetPassword(input: { token: $token, password: $password }) { person { id } } }';

/** The token of the latest link made for an address, as its mail would show it. */
async function tokenOf(forge: OpenForge, email: string, purpose: LinkPurpose): Promise<string> {
  const [row]: { id: string }[] = await forge.db.source.query(
    `SELECT l.id FROM account_link l JOIN person p ON p.id = l.person_id WHERE p.email = $1 AND l.purpose = $2 ORDER BY l.id DESC LIMIT 1`,
    [email, purpose],
  );
  const url = linkUrl(
    { id: row!.id, purpose },
    { publicUrl: 'http://here', ESSAIM_SECRET: 'demonstration-secret-never-use-it-in-production' },
  );
  return url.split('/').at(-1)!;
}

/** One request with headers of its own, cookies and language included. */
async function send(forge: OpenForge, query: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(new URL('/graphql', forge.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
}

/** The answer to one request with headers of its own. */
const answerTo = async (forge: OpenForge, query: string, headers: Record<string, string>): Promise<Required<Answer>> =>
  (await (await send(forge, query, headers)).json()) as Required<Answer>;

const whoIs = async (forge: OpenForge, headers: Record<string, string>): Promise<string | null> =>
  (await answerTo(forge, '{ viewer { name } }', headers)).data?.['viewer']?.name ?? null;

const forge = await openForge({ work: false });

describe('Accounts', () => {
  const input = (name: string) => ({
    name,
    email: `${name.toLowerCase()}@new.example`,
    password: 'sept-petites-alveoles',
  });

  describe('Coming in', () => {
    it('a newcomer is in at once, and sees what is theirs alone', async () => {
      const ana = forge.visitor();
      const { signUp } = await ana.ask(SIGN_UP, { input: input('Ana') });
      expect(signUp.person).toEqual({
        id: expect.any(String),
        email: 'ana@new.example',
        handle: 'ana',
        organisations: [],
      });
      expect((await ana.ask(VIEWER)).viewer).toMatchObject({
        name: 'Ana',
        emailVerified: false,
        language: 'fr',
        accessTokens: [],
      });

      const { person } = await forge
        .visitor()
        .ask(
          '{ person(handle: "ana") { id name skills email emailVerified language instanceRoles sessions { id } accessTokens { id } } }',
        );
      expect(person).toEqual({
        id: signUp.person.id,
        name: 'Ana',
        skills: [],
        email: null,
        emailVerified: null,
        language: null,
        instanceRoles: null,
        sessions: null,
        accessTokens: null,
      });
    });

    it('or in the name of an organisation, as its admin', async () => {
      const { signUp } = await forge
        .visitor()
        .ask(SIGN_UP, { input: { ...input('Rose'), organisation: { name: 'La Ruche à projets', kind: 'INCUBATOR' } } });
      expect(signUp.person.organisations).toEqual([
        { role: 'ADMIN', organisation: { name: 'La Ruche à projets', slug: 'la-ruche-a-projets' } },
      ]);
    });

    it('everything that is wrong is said at once, and nothing was opened', async () => {
      const nobody = forge.visitor('en');
      const refusal = await nobody.refused(SIGN_UP, {
        input: {
          name: ' ',
          email: 'nowhere',
          password: 'short',
          language: 'xx',
          organisation: { name: '', kind: 'OTHER' },
        },
      });
      expect(refusal.code).toBe('BAD_USER_INPUT');
      expect(refusal.fields?.map(({ path }) => path).sort()).toEqual([
        'email',
        'language',
        'name',
        'organisation.name',
        'password',
      ]);

      const elsewhere = { name: 'Nulle part', kind: 'OTHER', territory: { kind: 'COMMUNE', code: '99999', name: '?' } };
      const placed = await nobody.refused(SIGN_UP, { input: { ...input('Late'), organisation: elsewhere } });
      expect(placed.fields?.map(({ path }) => path)).toEqual(['organisation.territory.code']);
      expect(await forge.db.source.query(`SELECT 1 FROM person WHERE email = 'late@new.example'`)).toEqual([]);
      expect(nobody.cookie).toBe('');
    });

    it('an address belongs to one account, however it is written, and two sign-ups at once make one', async () => {
      const twice = { ...input('Twin') };
      const answers = await Promise.all([
        forge.visitor().send(SIGN_UP, { input: twice }),
        forge.visitor().send(SIGN_UP, { input: { ...twice, email: 'TWIN@new.example ' } }),
      ]);
      expect(answers.map(({ errors }) => errors?.[0]?.extensions.reason).sort()).toEqual([
        'people.email_taken',
        undefined,
      ]);
      expect(answers.find(({ errors }) => errors)?.errors?.[0]?.extensions).toMatchObject({
        code: 'CONFLICT',
        fields: [{ path: 'email' }],
      });
    });

    it('two of one name get handles of their own', async () => {
      const answers = await Promise.all(
        [1, 2, 3].map((n) =>
          forge
            .visitor()
            .ask(SIGN_UP, { input: { ...input('Same'), name: 'Même Nom', email: `same${n}@new.example` } }),
        ),
      );
      expect(answers.map(({ signUp }) => signUp.person.handle).sort()).toEqual([
        'meme-nom',
        'meme-nom-2',
        'meme-nom-3',
      ]);
    });
  });

  describe('Signing in', () => {
    it('answers alike to a wrong password, an unknown address, someone without a password and someone who left', async () => {
      await aPerson(forge.db, 'Known', { email: 'known@in.example' });
      await aPerson(forge.db, 'Linked', { email: 'linked@in.example', passwordHash: null });
      const leaving = await aPerson(forge.db, 'Leaving', { email: 'leaving@in.example' });
      const { cookie } = await aSession(forge.db, leaving);
      await send(forge, `mutation { deleteAccount(password: "${TEST_PASSWORD}") }`, { cookie });

      const refusals = [];
      for (const email of [
        'known@in.example',
        'unknown@in.example',
        'linked@in.example',
        'leaving@in.example',
        'not an address',
        `${'x'.repeat(5000)}@in.example`,
      ])
        refusals.push(await forge.visitor('en').refused(SIGN_IN, { email, password: 'not the password' }));
      expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
      expect(refusals[0]).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'people.wrong_credentials' });
    });

    it('takes as long for an unknown address as for a known one', async () => {
      const durations = { 'known@in.example': [] as number[], 'unknown@in.example': [] as number[] };
      for (let round = 0; round < 7; round++)
        for (const [email, measured] of Object.entries(durations)) {
          const before = performance.now();
          await forge.visitor().refused(SIGN_IN, { email, password: 'not the password' });
          measured.push(performance.now() - before);
        }
      const [known, unknown] = Object.values(durations).map((measured) => measured.sort((a, b) => a - b)[3]!);
      expect(unknown! / known!).toBeGreaterThan(0.5);
      expect(unknown! / known!).toBeLessThan(2);
    });

    it('always gives a new token: one planted beforehand opens nothing', async () => {
      await aPerson(forge.db, 'Fixed', { email: 'fixed@in.example' });
      const planted = `essaim_session=${'A'.repeat(43)}`;
      const response = await fetch(new URL('/graphql', forge.address), {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: planted },
        body: JSON.stringify({ query: SIGN_IN, variables: { email: 'Fixed@in.example', password: TEST_PASSWORD } }),
      });
      const [given] = response.headers.getSetCookie();
      expect(given).toMatch(/^essaim_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
      expect(await whoIs(forge, { cookie: planted })).toBeNull();
      expect(await whoIs(forge, { cookie: given!.split(';')[0]! })).toBe('Fixed');
    });

    it('over another session ends that one', async () => {
      const person = await aPerson(forge.db, 'Again', { email: 'again@in.example' });
      const before = await aSession(forge.db, person);
      const response = await fetch(new URL('/graphql', forge.address), {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: before.cookie },
        body: JSON.stringify({ query: SIGN_IN, variables: { email: 'again@in.example', password: TEST_PASSWORD } }),
      });
      expect(await whoIs(forge, { cookie: before.cookie })).toBeNull();
      expect(await whoIs(forge, { cookie: response.headers.getSetCookie()[0]!.split(';')[0]! })).toBe('Again');
    });

    it('shows the person to the fields that follow in the same request, and to none after signing out', async () => {
      await aPerson(forge.db, 'Inout', { email: 'inout@in.example' });
      const someone = forge.visitor();
      const answer = await someone.ask(
        `mutation { before: signOut signIn(input: { email: "inout@in.example", password: "${TEST_PASSWORD}" }) { person { email sessions { current } } } after: signOut }`,
      );
      expect(answer.signIn.person).toEqual({ email: 'inout@in.example', sessions: [{ current: true }] });
      expect((await someone.ask(VIEWER)).viewer).toBeNull();
      expect(
        await forge.db.source.query(
          `SELECT 1 FROM person_session s JOIN person p ON p.id = s.person_id WHERE p.email = 'inout@in.example'`,
        ),
      ).toEqual([]);
    });

    it('is not for a WebSocket, which carries no cookie', async () => {
      const message = await overSocket(
        forge,
        {},
        `mutation { signIn(input: { email: "known@in.example", password: "${TEST_PASSWORD}" }) { person { id } } }`,
      );
      expect(message.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'people.needs_http' });
    });
  });

  describe('Sessions', () => {
    it('are listed and ended by their person, on any device, and by nobody else', async () => {
      const person = await aPerson(forge.db, 'Many');
      const [here, there] = [
        await aSession(forge.db, person),
        await aSession(forge.db, person, { userAgent: 'Telephone' }),
      ];
      const other = await aSession(forge.db, await aPerson(forge.db, 'Other'));
      const id = toGlobalId('Session', there.id);
      const revoke = `mutation { revokeSession(id: "${id}") }`;

      const listed = await answerTo(forge, '{ viewer { sessions { id current userAgent } } }', { cookie: here.cookie });
      expect(listed.data!.viewer.sessions).toHaveLength(2);
      expect(listed.data!.viewer.sessions).toContainEqual({ id, current: false, userAgent: 'Telephone' });
      expect((await answerTo(forge, `{ node(id: "${id}") { id } }`, { cookie: other.cookie })).data!.node).toBeNull();
      expect((await answerTo(forge, `{ node(id: "${id}") { id } }`, { cookie: here.cookie })).data!.node).toEqual({
        id,
      });
      expect((await answerTo(forge, revoke, { cookie: other.cookie })).errors[0]!.extensions.code).toBe('NOT_FOUND');
      expect(await whoIs(forge, { cookie: there.cookie })).toBe('Many');
      expect((await answerTo(forge, revoke, { cookie: here.cookie })).data!.revokeSession).toBe(true);
      expect(await whoIs(forge, { cookie: there.cookie })).toBeNull();
    });

    it('end by themselves, and last as long as someone comes back', async () => {
      const person = await aPerson(forge.db, 'Slow');
      const over = await aSession(forge.db, person, { expiresAt: new Date(Date.now() - 1000) });
      expect(await whoIs(forge, { cookie: over.cookie })).toBeNull();

      const old = await aSession(forge.db, person, {
        lastSeenAt: new Date(Date.now() - 6 * 60_000),
        expiresAt: new Date(Date.now() + 60_000),
      });
      const response = await send(forge, '{ viewer { name } }', { cookie: old.cookie });
      expect(response.headers.getSetCookie()[0]).toContain('Max-Age=2592000');
      const again = await send(forge, '{ viewer { name } }', { cookie: old.cookie });
      expect(again.headers.getSetCookie()).toEqual([]); // seen a moment ago: no write
      const [{ expires_at: expires }] = await forge.db.source.query(
        'SELECT expires_at FROM person_session WHERE id = $1',
        [old.id],
      );
      expect(expires.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
    });

    it('are 50 at most: the one seen longest ago makes room', async () => {
      const person = await aPerson(forge.db, 'Crowd', { email: 'crowd@in.example' });
      const oldest = await aSession(forge.db, person, { lastSeenAt: new Date(Date.now() - 86_400_000) });
      for (let n = 0; n < 49; n++) await aSession(forge.db, person);
      await forge.visitor().ask(SIGN_IN, { email: 'crowd@in.example', password: TEST_PASSWORD });
      const [{ count }] = await forge.db.source.query('SELECT count(*)::int FROM person_session WHERE person_id = $1', [
        person.id,
      ]);
      expect(count).toBe(50);
      expect(await whoIs(forge, { cookie: oldest.cookie })).toBeNull();
    });

    it('are read in the language asked for, else in the person’s own', async () => {
      const { cookie } = await aSession(forge.db, await aPerson(forge.db, 'Reader', { language: 'en' }));
      const told = async (headers: Record<string, string>): Promise<string | undefined> =>
        (await answerTo(forge, 'mutation { updatePerson(input: { name: "" }) { id } }', { cookie, ...headers }))
          .errors[0]!.extensions.fields?.[0]?.message;
      const [english, french] = [await told({}), await told({ 'accept-language': 'fr' })];
      expect([english, french]).toEqual(['This field is needed.', expect.not.stringMatching(/^This/)]);
    });
  });

  describe('Passwords', () => {
    const change = (currentPassword: string, newPassword: string) =>
      `mutation { changePassword(input: { currentPassword: "${currentPassword}", newPassword: "${newPassword}" }) }`;

    it('changed, end every other session and renew this one; programs stay', async () => {
      const person = await aPerson(forge.db, 'Changing', { email: 'changing@pw.example' });
      const [here, there, program] = [
        await aSession(forge.db, person),
        await aSession(forge.db, person),
        await anAccessToken(forge.db, person),
      ];
      const response = await send(forge, change(TEST_PASSWORD, 'huit-petites-alveoles'), { cookie: here.cookie });
      const renewed = response.headers.getSetCookie()[0]!.split(';')[0]!;
      expect([
        await whoIs(forge, here),
        await whoIs(forge, there),
        await whoIs(forge, { cookie: renewed }),
        await whoIs(forge, { authorization: program.authorization }),
      ]).toEqual([null, null, 'Changing', 'Changing']);
      await forge.visitor().refused(SIGN_IN, { email: 'changing@pw.example', password: TEST_PASSWORD });
      await forge.visitor().ask(SIGN_IN, { email: 'changing@pw.example', password: 'huit-petites-alveoles' });
    });

    it('need the one before, and rules of their own', async () => {
      const { cookie } = await aSession(forge.db, await aPerson(forge.db, 'Careful', { email: 'careful@pw.example' }));
      const reasonOf = async (query: string) =>
        (await answerTo(forge, query, { cookie, 'accept-language': 'en' })).errors[0]!.extensions;
      expect(await reasonOf(change('wrong-password', 'huit-petites-alveoles'))).toMatchObject({
        code: 'BAD_USER_INPUT',
        reason: 'people.wrong_password',
        fields: [{ path: 'currentPassword' }],
      });
      expect(await reasonOf(change(TEST_PASSWORD, 'careful@pw.example'))).toMatchObject({
        fields: [{ path: 'newPassword' }],
      });
      expect(await reasonOf(change(TEST_PASSWORD, 'short'))).toMatchObject({
        fields: [{ path: 'newPassword', message: 'At least 8 characters.' }],
      });
    });

    it('reset by a link, put everyone else out, programs too, and the link works once', async () => {
      const person = await aPerson(forge.db, 'Reset', { email: 'reset@pw.example' });
      const [there, program] = [await aSession(forge.db, person), await anAccessToken(forge.db, person)];
      await forge.visitor().ask('mutation { requestPasswordReset(email: "Reset@pw.example") }');
      const token = await tokenOf(forge, 'reset@pw.example', 'RESET_PASSWORD');

      const someone = forge.visitor();
      expect((await someone.refused(RESET, { token, password: 'short' })).fields?.[0]?.path).toBe('password');
      expect((await someone.refused(RESET, { token, password: 'Reset@pw.example' })).fields?.[0]?.path).toBe(
        'password',
      );
      await someone.ask(RESET, { token, password: 'neuf-petites-alveoles' });
      expect((await someone.ask(VIEWER)).viewer.name).toBe('Reset');
      expect([await whoIs(forge, there), await whoIs(forge, { authorization: program.authorization })]).toEqual([
        null,
        null,
      ]);
      expect(await forge.visitor().refused(RESET, { token, password: 'dix-petites-alveoles' })).toMatchObject({
        reason: 'people.link_not_good',
      });
    });
  });

  describe('Links sent by mail', () => {
    it('are asked for alike, in words and in time, whether the address is known or not', async () => {
      await aPerson(forge.db, 'Mailed', { email: 'mailed@link.example' });
      for (const mutation of ['requestSignInLink', 'requestPasswordReset'])
        for (const email of ['mailed@link.example', 'unknown@link.example', 'not an address', '']) {
          const before = performance.now();
          expect(
            await forge.visitor().ask(`mutation ($email: String!) { ${mutation}(email: $email) }`, { email }),
          ).toEqual({ [mutation]: true });
          expect(performance.now() - before).toBeGreaterThan(140);
        }
      const [{ count }] = await forge.db.source.query(
        `SELECT count(*)::int FROM domain_event WHERE name IN ('people.sign_in_link_requested', 'people.password_reset_requested') AND payload ->> 'personId' = (SELECT id::text FROM person WHERE email = 'mailed@link.example')`,
      );
      expect(count).toBe(2);
    });

    it('sign in once, even pressed twice in the same instant', async () => {
      await aPerson(forge.db, 'Pressed', { email: 'pressed@link.example' });
      await forge.visitor().ask('mutation { requestSignInLink(email: "pressed@link.example") }');
      const token = await tokenOf(forge, 'pressed@link.example', 'SIGN_IN');
      const answers = await Promise.all([1, 2, 3].map(() => forge.visitor().send(SIGN_IN_WITH_LINK, { token })));
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
      expect(answers.filter(({ errors }) => errors?.[0]?.extensions.reason === 'people.link_not_good')).toHaveLength(2);
    });

    it('end with their time, and open only their own door', async () => {
      await aPerson(forge.db, 'Late', { email: 'late@link.example' });
      await forge
        .visitor()
        .ask(
          'mutation { requestSignInLink(email: "late@link.example") requestPasswordReset(email: "late@link.example") }',
        );
      const [signIn, reset] = [
        await tokenOf(forge, 'late@link.example', 'SIGN_IN'),
        await tokenOf(forge, 'late@link.example', 'RESET_PASSWORD'),
      ];
      for (const token of [
        reset,
        'x',
        '',
        `${signIn}A`,
        signIn.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')),
      ])
        expect(await forge.visitor().refused(SIGN_IN_WITH_LINK, { token })).toMatchObject({
          code: 'BAD_USER_INPUT',
          reason: 'people.link_not_good',
        });
      await forge.db.source.manager.update(
        AccountLink,
        { purpose: 'SIGN_IN' },
        { expiresAt: new Date(Date.now() - 1) },
      );
      expect(await forge.visitor().refused(SIGN_IN_WITH_LINK, { token: signIn })).toMatchObject({
        reason: 'people.link_not_good',
      });
    });

    it('verify an address; pressed again, they say so again', async () => {
      const someone = forge.visitor();
      await someone.ask(SIGN_UP, { input: { ...input('Verified'), email: 'verified@link.example' } });
      const token = await tokenOf(forge, 'verified@link.example', 'VERIFY_EMAIL');
      const press = 'mutation ($token: String!) { verifyEmail(token: $token) { name email } }';
      expect((await forge.visitor().ask(press, { token })).verifyEmail).toEqual({ name: 'Verified', email: null }); // whoever pressed is not signed in
      await forge.visitor().ask(press, { token });
      expect((await someone.ask(VIEWER)).viewer.emailVerified).toBe(true);
      expect(await forge.visitor().refused(press, { token: 'A'.repeat(64) })).toMatchObject({
        reason: 'people.link_not_good',
      });
      await someone.ask('mutation { requestEmailVerification }');
      const [{ count }] = await forge.db.source.query(
        `SELECT count(*)::int FROM account_link l JOIN person p ON p.id = l.person_id WHERE p.email = 'verified@link.example'`,
      );
      expect(count).toBe(1); // nothing left to verify
    });

    it('take an account back from whoever opened it under someone else’s address', async () => {
      const thief = forge.visitor();
      await thief.ask(SIGN_UP, { input: { ...input('Thief'), email: 'victim@link.example' } });
      const { createAccessToken } = await thief.ask(
        'mutation { createAccessToken(input: { name: "later" }) { secret } }',
      );
      const victim = forge.visitor();
      await victim.ask('mutation { requestSignInLink(email: "victim@link.example") }');
      const { signInWithLink } = await victim.ask(SIGN_IN_WITH_LINK, {
        token: await tokenOf(forge, 'victim@link.example', 'SIGN_IN'),
      });
      expect(signInWithLink.person.emailVerified).toBe(true);
      expect((await thief.ask(VIEWER)).viewer).toBeNull();
      expect(await whoIs(forge, { authorization: `Bearer ${createAccessToken.secret}` })).toBeNull();
      await forge.visitor().refused(SIGN_IN, { email: 'victim@link.example', password: input('Thief').password });
      expect((await victim.ask(VIEWER)).viewer.name).toBe('Thief'); // the rest is theirs to change
    });
  });

  describe('Programs', () => {
    it('come in by a token that a session made, shown once and kept hashed', async () => {
      const { cookie } = await aSession(forge.db, await aPerson(forge.db, 'Maker'));
      const made = await answerTo(
        forge,
        'mutation { createAccessToken(input: { name: "  import  " }) { secret accessToken { id name lastUsedAt expiresAt } } }',
        { cookie },
      );
      const { secret, accessToken } = made.data!['createAccessToken'];
      expect(secret).toMatch(/^essaim_[\w-]{43}$/);
      expect(accessToken).toEqual({ id: expect.any(String), name: 'import', lastUsedAt: null, expiresAt: null });
      const authorization = `bearer ${secret}`;
      expect(await whoIs(forge, { authorization })).toBe('Maker');
      const [kept] = await forge.db.source.query('SELECT * FROM access_token WHERE name = $1', ['import']);
      expect(JSON.stringify(kept)).not.toContain(secret.slice(7));
      expect(kept.last_used_at).not.toBeNull();

      const heard = await overSocket(forge, { authorization }, '{ viewer { name } }');
      expect(heard.data).toEqual({ viewer: { name: 'Maker' } });
      await send(forge, `mutation { revokeAccessToken(id: "${accessToken.id}") }`, { cookie });
      expect(await whoIs(forge, { authorization })).toBeNull();
    });

    it.each([
      ['make tokens', 'createAccessToken(input: { name: "another" }) { secret }'],
      [
        'change the password',
        `changePassword(input: { currentPassword: "${TEST_PASSWORD}", newPassword: "huit-petites-alveoles" })`,
      ],
      ['end sessions', 'revokeSession(id: "x")'],
      ['delete the account', `deleteAccount(password: "${TEST_PASSWORD}")`],
    ])('may not %s', async (_act, mutation) => {
      const { authorization } = await anAccessToken(forge.db, await aPerson(forge.db, 'Program'));
      const { errors } = await answerTo(forge, `mutation { ${mutation} }`, { authorization });
      expect(errors[0]!.extensions).toEqual({ code: 'FORBIDDEN', reason: 'session_only' });
    });

    it('with a token that ran out, or none of ours, are nobody, whatever cookie comes along', async () => {
      const person = await aPerson(forge.db, 'Expired');
      const over = await anAccessToken(forge.db, person, { expiresAt: new Date(Date.now() - 1) });
      const { cookie } = await aSession(forge.db, person);
      for (const authorization of [
        over.authorization,
        'Bearer essaim_nonsense',
        `Bearer essaim_${'A'.repeat(43)}`,
        "Bearer ' OR 1=1 --",
      ])
        expect(await whoIs(forge, { authorization, cookie })).toBeNull();
      expect(await whoIs(forge, { authorization: 'Basic dXNlcjpwYXNz', cookie })).toBe('Expired'); // a proxy's own password
    });

    it.each([
      ['in the past', '2020-01-01T00:00:00Z'],
      ['in the year 0', '0000-01-01T00:00:00Z'],
      ['in the year 9999', '9999-12-31T23:59:59Z'],
    ])('have no token that ends %s', async (_when, expiresAt) => {
      const { cookie } = await aSession(forge.db, await aPerson(forge.db, 'Timed'));
      const { errors } = await answerTo(
        forge,
        `mutation { createAccessToken(input: { name: "x", expiresAt: "${expiresAt}" }) { secret } }`,
        { cookie },
      );
      expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'expiresAt' }] });
    });
  });

  describe('Other sites', () => {
    it.each(['https://evil.example', 'null', 'http://localhost.evil.example'])(
      'cannot act with our cookie: %s',
      async (origin) => {
        const { cookie } = await aSession(forge.db, await aPerson(forge.db, 'Target'));
        const response = await send(forge, 'mutation { updatePerson(input: { name: "Owned" }) { id } }', {
          cookie,
          origin,
        });
        expect(response.status).toBe(403);
        expect(((await response.json()) as Required<Answer>).errors[0]!.extensions).toEqual({
          code: 'FORBIDDEN',
          reason: 'bad_origin',
        });
        expect(await whoIs(forge, { cookie })).toBe('Target');
      },
    );

    it('cannot by a form either, nor by a link', async () => {
      const { cookie } = await aSession(forge.db, await aPerson(forge.db, 'Formed'));
      const query = 'mutation { updatePerson(input: { name: "Owned" }) { id } }';
      const form = await fetch(new URL('/graphql', forge.address), {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ query }),
      });
      const plain = await fetch(new URL('/graphql', forge.address), {
        method: 'POST',
        headers: { cookie, 'content-type': 'text/plain' },
        body: JSON.stringify({ query }),
      });
      const link = await fetch(new URL(`/graphql?query=${encodeURIComponent(query)}`, forge.address), {
        headers: { cookie, 'apollo-require-preflight': 'yes' },
      });
      for (const response of [form, plain, link]) expect(response.ok).toBe(false);
      expect(await whoIs(forge, { cookie })).toBe('Formed');
    });

    it('cannot open a WebSocket with it', async () => {
      const { cookie } = await aSession(forge.db, await aPerson(forge.db, 'Socketed'));
      const status = await new Promise<number | undefined>((resolve) => {
        const socket = new WebSocket(new URL('/graphql', forge.address.replace('http', 'ws')), 'graphql-transport-ws', {
          headers: { cookie, origin: 'https://evil.example' },
        });
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
        socket.on('open', () => resolve(undefined));
        socket.on('error', () => undefined);
      });
      expect(status).toBe(403);
    });
  });

  describe('Changing what one says of oneself', () => {
    const update = (fields: string) =>
      `mutation { updatePerson(input: { ${fields} }) { name handle language skills territory { name kind code } } }`;

    it('keeps what is absent, and null clears what may be empty', async () => {
      const { cookie } = await aSession(forge.db, await aPerson(forge.db, 'Update'));
      const changed = await answerTo(
        forge,
        update(
          'skills: ["couture", "Couture "], territory: { kind: COMMUNE, code: "29003", name: "" }, language: "en", handle: "Updated-1"',
        ),
        { cookie },
      );
      expect(changed.data!.updatePerson).toEqual({
        name: 'Update',
        handle: 'updated-1',
        language: 'en',
        skills: ['Couture'],
        territory: { name: 'Audierne', kind: 'COMMUNE', code: '29003' },
      });
      const cleared = await answerTo(forge, update('territory: null, skills: null'), { cookie });
      expect(cleared.data!.updatePerson).toMatchObject({ name: 'Update', language: 'en', skills: [], territory: null });
    });

    it.each([
      ['name: null', 'BAD_USER_INPUT', 'name'],
      ['handle: null', 'BAD_USER_INPUT', 'handle'],
      ['handle: "admin"', 'BAD_USER_INPUT', 'handle'],
      ['handle: "taken"', 'CONFLICT', 'handle'],
      ['language: "xx"', 'BAD_USER_INPUT', 'language'],
      ['language: null', 'BAD_USER_INPUT', 'language'],
    ])('refuses %s', async (fields, code, path) => {
      await aPerson(forge.db, 'Taken', { email: null, handle: 'taken' }).catch(() => undefined);
      const { cookie } = await aSession(forge.db, await aPerson(forge.db, 'Refused'));
      const { errors } = await answerTo(forge, update(fields), { cookie });
      expect(errors[0]!.extensions).toMatchObject({ code, fields: [{ path }] });
    });
  });

  describe('Leaving', () => {
    it('erases what is personal; what was public keeps an anonymous author', async () => {
      const person = await aPerson(forge.db, 'Gone', { email: 'gone@leave.example', skills: ['couture'] });
      const [{ cookie }, program] = [await aSession(forge.db, person), await anAccessToken(forge.db, person)];
      const wrong = await answerTo(forge, 'mutation { deleteAccount(password: "not the password") }', { cookie });
      expect(wrong.errors[0]!.extensions).toMatchObject({
        reason: 'people.wrong_password',
        fields: [{ path: 'password' }],
      });

      const response = await send(forge, `mutation { deleteAccount(password: "${TEST_PASSWORD}") }`, { cookie });
      expect(response.headers.getSetCookie()[0]).toMatch(/^essaim_session=; Max-Age=0/);
      expect([await whoIs(forge, { cookie }), await whoIs(forge, { authorization: program.authorization })]).toEqual([
        null,
        null,
      ]);
      const left = await forge
        .visitor('en')
        .ask(
          `{ node(id: "${toGlobalId('Person', person.id)}") { ... on Person { name skills territory { name } email } } person(handle: "${person.handle}") { id } }`,
        );
      expect(left).toEqual({
        node: { name: 'Someone who has left', skills: [], territory: null, email: null },
        person: null,
      });
      const rows = await forge.db.source.query(`SELECT row_to_json(p)::text AS row FROM person p WHERE id = $1`, [
        person.id,
      ]);
      expect(rows[0].row).not.toMatch(/gone@|couture|Gone|argon2/);
      await forge.visitor().ask(SIGN_UP, { input: { ...input('Back'), email: 'gone@leave.example' } }); // the address is free again
    });

    it('waits for a password where there never was one', async () => {
      const { cookie } = await aSession(forge.db, await aPerson(forge.db, 'Passwordless', { passwordHash: null }));
      const { errors } = await answerTo(forge, 'mutation { deleteAccount(password: "") }', { cookie });
      expect(errors[0]!.extensions).toMatchObject({ code: 'CONFLICT', reason: 'people.no_password' });
    });
  });
});

const strict = await openForge({ work: false, environment: { RATE_LIMITS: 'on' } });

describe('Attempts are limited', () => {
  beforeAll(() => aPerson(strict.db, 'Ana', { email: 'ana@limit.example' }));

  it('per address, known or not, and the right password no longer helps', async () => {
    for (const email of ['ana@limit.example', 'unknown@limit.example']) {
      for (let attempt = 0; attempt < 10; attempt++)
        expect(await strict.visitor().refused(SIGN_IN, { email, password: 'a guess' })).toMatchObject({
          reason: 'people.wrong_credentials',
        });
      expect(
        await strict.visitor().refused(SIGN_IN, { email: email.toUpperCase(), password: TEST_PASSWORD }),
      ).toMatchObject({ code: 'RATE_LIMITED', reason: 'rate_limited' });
    }
  });

  it('while a link still lets its owner in, and is itself mailed five times at most', async () => {
    for (let attempt = 0; attempt < 5; attempt++)
      await strict.visitor().ask('mutation { requestSignInLink(email: "ana@limit.example") }');
    expect(await strict.visitor().refused('mutation { requestSignInLink(email: "ana@limit.example") }')).toMatchObject({
      code: 'RATE_LIMITED',
    });
    await strict.visitor().ask(SIGN_IN_WITH_LINK, { token: await tokenOf(strict, 'ana@limit.example', 'SIGN_IN') });
  });

  it('per source, whatever the address', async () => {
    const codes: string[] = [];
    for (let guess = 0; guess < 60; guess++)
      codes.push(
        (await strict.visitor().refused(SIGN_IN, { email: `guess${guess}@limit.example`, password: 'a guess' })).code,
      );
    expect(codes[0]).toBe('UNAUTHENTICATED');
    expect(codes.at(-1)).toBe('RATE_LIMITED');
  });
});

/** Asks one operation over a WebSocket of its own. */
function overSocket(
  forge: OpenForge,
  connectionParams: Record<string, string>,
  query: string,
): Promise<{ data?: unknown; errors?: { extensions: Record<string, unknown> }[] }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(new URL('/graphql', forge.address.replace('http', 'ws')), 'graphql-transport-ws');
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: connectionParams })));
    socket.on('error', reject);
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as { type: string; payload: never };
      if (message.type === 'connection_ack')
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
      if (message.type !== 'next' && message.type !== 'error') return;
      socket.close();
      resolve(message.type === 'next' ? message.payload : { errors: message.payload });
    });
  });
}
