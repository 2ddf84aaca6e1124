import { describe, expect, it } from '@jest/globals';
import { BadUserInput } from './domain-error.ts';
import { InputCheck } from './input-check.ts';

describe('what is wrong with an input', () => {
  it('is told all at once, field by field', () => {
    const check = new InputCheck();
    check.line('name', '  ', { min: 1, max: 120 });
    check.line('title', 'x'.repeat(201), { min: 1, max: 200 });
    check.problem('language', 'people.unknown_language');
    let refusal: unknown;
    try {
      check.done();
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(BadUserInput);
    expect((refusal as BadUserInput).fields).toEqual([
      { path: 'name', reason: 'required' },
      { path: 'title', reason: 'too_long', params: { max: 200 } },
      { path: 'language', reason: 'people.unknown_language' },
    ]);
  });

  it('is nothing when all is well', () => {
    expect(() => new InputCheck().done()).not.toThrow();
  });
});

describe('text is kept', () => {
  const check = new InputCheck();
  it.each([
    ['  Anne\n Quillivic ', 'Anne Quillivic'],
    ['Ame\u0301lie', 'Amélie'],
    ['admin\u202Etxt', 'admintxt'],
    ['👩‍🌾 Zoé', '👩‍🌾 Zoé'],
    ['a\u0000b', 'ab'],
  ])('as a line: %j as %j', (given, kept) => {
    expect(check.line('name', given, { max: 120 })).toBe(kept);
  });

  it('with its lines, where it may have some', () => {
    expect(check.text('description', ' one\r\n\r\ttwo ', { max: 120 })).toBe('one\n\n\ttwo');
  });

  it('by the character, not the byte: twelve bees are twelve', () => {
    const strict = new InputCheck();
    strict.line('name', '🐝'.repeat(12), { max: 12 });
    expect(() => strict.done()).not.toThrow();
  });
});
