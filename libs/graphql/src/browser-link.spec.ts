import { gql } from '@apollo/client';
import { afterEach, expect, it, jest } from '@jest/globals';
import { browserLink } from './browser-link.ts';
import { createClient } from './client.ts';
import { refusalOf } from './refusal.ts';

const query = gql`
  query Viewer {
    viewer {
      id
    }
  }
`;

/** A server that answers every request so; gives the headers of the last one. */
function serverAnswering(answer: unknown, status = 200) {
  const asked: { headers?: Record<string, string> } = {};
  globalThis.fetch = ((_: unknown, init: RequestInit) => {
    asked.headers = init.headers as Record<string, string>;
    const body = JSON.stringify(answer);
    const headers = new Map([['content-type', 'application/json']]);
    return Promise.resolve({ status, ok: status < 300, headers, text: () => Promise.resolve(body) });
  }) as unknown as typeof fetch;
  return asked;
}

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

function aClient(onSessionExpired: () => void = () => undefined) {
  return createClient({ link: browserLink({ uri: '/graphql', language: () => 'fr', onSessionExpired }) });
}

it('asks for errors in the language of the page', async () => {
  const asked = serverAnswering({ data: { viewer: null } });
  await aClient().query({ query });
  expect(asked.headers).toMatchObject({ 'accept-language': 'fr' });
});

it('tells when the session has ended, and still refuses what was asked', async () => {
  serverAnswering({ errors: [{ message: 'Connectez-vous.', extensions: { code: 'UNAUTHENTICATED' } }] });
  const expired = jest.fn();
  const error: unknown = await aClient(expired)
    .query({ query })
    .catch((raised: unknown) => raised);
  expect(expired).toHaveBeenCalledTimes(1);
  expect(refusalOf(error)).toMatchObject({ code: 'UNAUTHENTICATED', message: 'Connectez-vous.' });
});

it('does not take another refusal for the end of a session', async () => {
  serverAnswering({ errors: [{ message: 'Non.', extensions: { code: 'FORBIDDEN' } }] });
  const expired = jest.fn();
  await aClient(expired)
    .query({ query })
    .catch(() => undefined);
  expect(expired).not.toHaveBeenCalled();
});
