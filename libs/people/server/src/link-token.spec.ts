import { describe, expect, it } from '@jest/globals';
import { newId } from '@essaim/platform-server';
import { linkIdOf, linkUrl } from './link-token.ts';

const secret = 'a-secret-of-thirty-two-characters';
const settings = { publicUrl: 'https://essaim.example', ESSAIM_SECRET: secret };

const tokenIn = (url: string): string => url.split('/').at(-1)!;

describe('a link sent by mail', () => {
  it.each([
    ['VERIFY_EMAIL', 'https://essaim.example/verify/'],
    ['SIGN_IN', 'https://essaim.example/sign-in/link/'],
    ['RESET_PASSWORD', 'https://essaim.example/reset/'],
  ] as const)('for %s leads to %s and back to its row', (purpose, beginning) => {
    const id = newId();
    const url = linkUrl({ id, purpose }, settings);
    expect(url.startsWith(beginning)).toBe(true);
    expect(linkIdOf(secret, purpose, tokenIn(url))).toBe(id);
  });

  it('opens nothing else: not another door, not under another secret, not with one letter changed', () => {
    const token = tokenIn(linkUrl({ id: newId(), purpose: 'VERIFY_EMAIL' }, settings));
    expect(linkIdOf(secret, 'SIGN_IN', token)).toBeNull();
    expect(linkIdOf('another-secret-of-thirty-two-letters', 'VERIFY_EMAIL', token)).toBeNull();
    for (let at = 0; at < token.length; at++) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect(linkIdOf(secret, 'VERIFY_EMAIL', changed)).toBeNull();
    }
  });

  it.each(['', 'x', 'A'.repeat(64), `${'A'.repeat(63)}=`, '\0'.repeat(64), 'é'.repeat(64), 'A'.repeat(10_000)])(
    'is not %j',
    (token) => expect(linkIdOf(secret, 'SIGN_IN', token)).toBeNull(),
  );
});
