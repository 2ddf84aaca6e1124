import { describe, expect, it, jest } from '@jest/globals';
import { openForge } from './open-forge.ts';
import type { Answer } from './visitor.ts';

jest.setTimeout(60_000);

const forge = await openForge({ work: false });

const json = { 'content-type': 'application/json' };
const THEMES = JSON.stringify({ query: '{ themes { slug } }' });

/** What a program in English gets for a request as it sends it. */
async function told(path: string, init: RequestInit = {}): Promise<{ status: number; text: string }> {
  const response = await forge.visitor('en').fetch(path, init);
  return { status: response.status, text: await response.text() };
}

describe('A request that nobody can take', () => {
  it.each<[string, string, RequestInit, number, string, string]>([
    ['no JSON', '/graphql', { method: 'POST', headers: json, body: '{' }, 400, 'BAD_USER_INPUT', 'bad_request'],
    [
      'a form',
      '/graphql',
      { method: 'POST', body: new URLSearchParams({ query: '{ themes { slug } }' }) },
      400,
      'BAD_USER_INPUT',
      'bad_request',
    ],
    [
      'several at once',
      '/graphql',
      { method: 'POST', headers: json, body: `[${THEMES}]` },
      400,
      'BAD_USER_INPUT',
      'bad_request',
    ],
    [
      'one that is stored',
      '/graphql',
      { method: 'POST', headers: json, body: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"aa"}}}' },
      200,
      'BAD_USER_INPUT',
      'bad_request',
    ],
    [
      'another method',
      '/graphql',
      { method: 'PUT', headers: json, body: THEMES },
      405,
      'BAD_USER_INPUT',
      'bad_request',
    ],
    [
      'another language than JSON',
      '/graphql',
      { method: 'POST', headers: { ...json, accept: 'image/png' }, body: THEMES },
      406,
      'BAD_USER_INPUT',
      'bad_request',
    ],
    [
      'over 1 MB',
      '/graphql',
      { method: 'POST', headers: json, body: 'x'.repeat(1_100_000) },
      413,
      'BAD_USER_INPUT',
      'bad_request',
    ],
    [
      'from elsewhere',
      '/graphql',
      { method: 'POST', headers: { ...json, origin: 'https://evil.example' }, body: THEMES },
      403,
      'FORBIDDEN',
      'bad_origin',
    ],
    [
      'to nothing that is written to',
      '/projects',
      { method: 'POST', headers: json, body: '{}' },
      404,
      'NOT_FOUND',
      'not_found',
    ],
    ['for a file that is not there', '/assets/none.js', {}, 404, 'NOT_FOUND', 'not_found'],
    ['for a file outside', '/assets/..%2f..%2fpackage.json', {}, 403, 'FORBIDDEN', 'forbidden'],
  ])('(%s) is refused in the shape and the words of every other', async (_, path, init, status, code, reason) => {
    const answer = await told(path, init);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/apollo|nest|express|statusCode|cannot (post|get)/i);
    const [error] = (JSON.parse(answer.text) as Answer).errors!;
    expect(error!.extensions).toMatchObject({ code, reason });
    expect(error!.message).toMatch(/^[A-Z].*\.$/);
    const inFrench = await forge.visitor('fr').fetch(path, init);
    expect(((await inFrench.json()) as Answer).errors![0]!.message).not.toBe(error!.message);
  });

  it('asks for too much at once, and is told what of', async () => {
    const [error] = (
      await forge
        .visitor('fr')
        .send(
          `{ viewer ${'{ projects { nodes { members { nodes { person '.repeat(3)} { id } ${'} } } } }'.repeat(3)} }`,
        )
    ).errors!;
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', reason: 'over_limit' } });
    expect(error!.message).toMatch(/^Cette demande en demande trop/);
    expect(error!.extensions.fields![0]!.message).toMatch(/limit of \d+ exceeded/);
  });

  it('asks by HTTP for what only a WebSocket can tell, and is told so', async () => {
    const ana = await forge.person('Ana');
    const [error] = (await ana.send('subscription { notificationReceived { id } }')).errors!;
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', reason: 'bad_request' } });
    expect(error!.extensions.fields![0]!.message).toMatch(/WebSocket/);
  });

  it('gives a variable what it cannot be, and is told which, as a form names it', async () => {
    const visitor = forge.visitor('fr');
    const UPDATE = 'mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { id } }';
    const wrong = (input: unknown) => visitor.refused(UPDATE, { input });
    expect(await wrong({ id: 'x', stage: 'SOMEWHERE' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'bad_input',
      fields: [{ path: 'stage' }],
    });
    expect(await wrong({ id: 'x', themes: ['velo', 3] })).toMatchObject({ fields: [{ path: 'themes.1' }] });
    expect(await wrong({ id: 'x', expectedUpdatedAt: 'yesterday at "noon";' })).toMatchObject({
      fields: [{ path: 'expectedUpdatedAt' }],
    });
    expect(await wrong('x')).toMatchObject({
      fields: [{ path: 'input' }],
      message: expect.stringMatching(/^Certaines/),
    });
  });
});

describe('An address that writes no text', () => {
  it.each(['/%E0%A4%A', '/projects/%', '/unsubscribe/%C3'])('(%s) is a page that is not there', async (path) => {
    const { status, text } = await told(path);
    expect(status).toBe(404);
    expect(text).toMatch(/^<!doctype html>/i);
  });
});
