import { ServerResponse, type IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { newSessionToken } from './secret-token.ts';
import { sessionTokenOf, writeSessionCookie } from './session-cookie.ts';

const response = () => new ServerResponse({ method: 'POST' } as IncomingMessage);

describe('the session cookie', () => {
  it('is out of reach of scripts and of other sites, and of plain HTTP where there is HTTPS', () => {
    const res = response();
    writeSessionCookie(res, 'https://essaim.example', { token: 'token', lifetime: 60 });
    expect(res.getHeader('set-cookie')).toEqual([
      'essaim_session=token; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax',
    ]);
  });

  it('also works on a bare machine without HTTPS', () => {
    const res = response();
    writeSessionCookie(res, 'http://localhost:4000', { token: 'token', lifetime: 60 });
    expect(res.getHeader('set-cookie')).toEqual(['essaim_session=token; Max-Age=60; Path=/; HttpOnly; SameSite=Lax']);
  });

  it('is there once, beside the cookies of others', () => {
    const res = response();
    res.setHeader('set-cookie', 'theme=dark');
    writeSessionCookie(res, 'http://localhost', { token: 'token', lifetime: 60 });
    writeSessionCookie(res, 'http://localhost', null);
    expect(res.getHeader('set-cookie')).toEqual([
      'theme=dark',
      'essaim_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
    ]);
  });

  it.each([
    ['absent', undefined, false],
    ['ours', `theme=dark; essaim_session=${'a'.repeat(43)}`, true],
    ['of no shape we give out', 'essaim_session=short', false],
    ['hostile', "essaim_session='%20OR%201=1", false],
  ])('%s is read: %s', (_case, cookie, isOurs) =>
    expect(sessionTokenOf({ headers: { cookie } }) !== undefined).toBe(isOurs),
  );

  it('takes what it gives', () => {
    const token = newSessionToken();
    expect(sessionTokenOf({ headers: { cookie: `essaim_session=${token}` } })).toBe(token);
  });
});
