import { describe, expect, it } from '@jest/globals';
import { InputCheck } from '@essaim/platform-server';
import { checkSkills } from './skills.ts';

describe('skills', () => {
  it('are kept once each, tidied, in the order given', () => {
    const check = new InputCheck();
    expect(checkSkills(check, 'skills', ['  conduite ', 'Conduite', '', 'breton'])).toEqual(['Conduite', 'breton']);
    expect(() => check.done()).not.toThrow();
  });

  it('are few and short', () => {
    const check = new InputCheck();
    checkSkills(check, 'skills', [...Array<string>(30).fill('couture'), 'x'.repeat(61)]);
    checkSkills(check, 'skills', ['x'.repeat(61)]);
    expect(() => check.done()).toThrow(
      expect.objectContaining({
        fields: [expect.objectContaining({ path: 'skills' }), expect.objectContaining({ path: 'skills.0' })],
      }),
    );
  });
});
