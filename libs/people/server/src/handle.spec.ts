import { describe, expect, it } from '@jest/globals';
import { BadUserInput, InputCheck } from '@essaim/platform-server';
import { checkHandle, handleFrom } from './handle.ts';

const reasonFor = (handle: string | null): string | undefined => {
  const check = new InputCheck();
  checkHandle(check, 'handle', handle);
  try {
    check.done();
    return undefined;
  } catch (error) {
    return (error as BadUserInput).fields[0]?.reason;
  }
};

describe('a handle', () => {
  it.each([
    ['anne', undefined],
    ['anne-quillivic-2', undefined],
    ['Anne', undefined], // typed with a capital, kept without
    ['abc', undefined],
    ['a'.repeat(40), undefined],
    ['ab', 'too_short'],
    ['a'.repeat(41), 'too_long'],
    ['', 'required'],
    [null, 'required'],
    ['anne quillivic', 'people.bad_handle'],
    ['-anne', 'people.bad_handle'],
    ['anne-', 'people.bad_handle'],
    ['an--ne', 'people.bad_handle'],
    ['anné', 'people.bad_handle'],
    ['anne/../admin', 'people.bad_handle'],
    ['admin', 'people.reserved_handle'],
    ['Moderation', 'people.reserved_handle'],
    ['sign-in', 'people.reserved_handle'],
    ['gone-0123456789abcdef', 'people.reserved_handle'],
  ])('%j: %s', (handle, reason) => expect(reasonFor(handle)).toBe(reason));
});

describe('the handle that a name suggests', () => {
  it.each([
    ['Anne Quillivic', 'anne-quillivic'],
    ['Salomé Benhaddou', 'salome-benhaddou'],
    ["Yann L'Hénoret", 'yann-l-henoret'],
    ['Jo', 'someone-jo'],
    ['Admin', 'someone-admin'],
    ['日本', 'someone'],
    ['🐝', 'someone'],
  ])('%s is %s', (name, handle) => expect(handleFrom(name)).toBe(handle));

  it('is always one that may be chosen', () => {
    for (const name of ['x', 'x'.repeat(300), '-- --', 'A.B', 'gone', 'Gone Fishing', 'null'])
      expect([name, reasonFor(handleFrom(name))]).toEqual([name, undefined]);
  });
});
