import { describe, expect, it } from '@jest/globals';
import { InputCheck, type BadUserInput } from '@essaim/platform-server';
import { checkPassword, hashPassword, isPassword } from './password.ts';

const reasonFor = (password: string, email: string | null = 'ana@people.example'): string | undefined => {
  const check = new InputCheck();
  checkPassword(check, 'password', password, email);
  try {
    check.done();
    return undefined;
  } catch (error) {
    return (error as BadUserInput).fields[0]?.reason;
  }
};

describe('a password', () => {
  it.each([
    ['sept-petites-alveoles', undefined],
    ['12345678', undefined], // short rules: length, and not what is printed on the door
    ['1234567', 'too_short'],
    ['', 'too_short'],
    ['🐝🐝🐝🐝', 'too_short'],
    ['x'.repeat(200), undefined],
    ['x'.repeat(201), 'too_long'],
    ['ana@people.example', 'people.password_is_email'],
    [' Ana@People.example ', 'people.password_is_email'],
  ])('%j: %s', (password, reason) => expect(reasonFor(password)).toBe(reason));
});

describe('a hashed password', () => {
  it('is argon2id, with a salt of its own each time', async () => {
    const [one, other] = await Promise.all([
      hashPassword('sept-petites-alveoles'),
      hashPassword('sept-petites-alveoles'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('is known again, from a keyboard that writes é in two', async () => {
    const hash = await hashPassword('éléonore-42');
    expect(await isPassword(hash, 'éléonore-42'.normalize('NFD'))).toBe(true);
    expect(await isPassword(hash, 'eleonore-42')).toBe(false);
  });

  it.each([
    ['without a hash', null, 'sept-petites-alveoles'],
    ['without a hash, even for the empty word', undefined, ''],
    ['longer than any can be', 'itself', 'x'.repeat(1000)],
  ])('is nobody’s %s', async (_case, hash, password) => {
    const kept = hash === 'itself' ? await hashPassword(password.slice(0, 200)) : hash;
    expect(await isPassword(kept, password)).toBe(false);
  });
});
