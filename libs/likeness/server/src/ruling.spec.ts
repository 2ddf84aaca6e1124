import { describe, expect, it } from '@jest/globals';
import type { LikenessVerdict } from './likeness-enums.ts';
import { kindShown, rulingOf, type Ruling } from './ruling.ts';

const [same, related, different] = ['SAME_IDEA', 'RELATED', 'DIFFERENT'] as const;

describe('What mediators make of a pair', () => {
  it.each([
    ['nobody has spoken', [], 'OPEN'],
    ['one settles', [related], related],
    ['two agree', [different, different], different],
    ['two contrary verdicts wait for somebody else', [same, different], 'DISPUTED'],
    ['a shade apart is not agreed', [same, related], 'DISPUTED'],
    ['the third person joins one of them', [same, different, same], same],
    ['the third person finds the middle', [same, different, related], related],
    ['two against two wait again', [same, different, same, different], 'DISPUTED'],
    ['two against two with the same middle do not', [same, related, related, different], related],
    ['and a fifth settles', [same, different, same, different, different], different],
  ] as [string, LikenessVerdict[], Ruling][])('%s', (_, verdicts, ruling) => {
    expect(rulingOf(verdicts)).toBe(ruling);
    expect(rulingOf(verdicts.toReversed())).toBe(ruling);
  });

  it('stands over what the score says, once it is settled', () => {
    expect(kindShown('RELATED', 'SAME_IDEA')).toBe('SAME_IDEA');
    expect(kindShown('SAME_IDEA', 'RELATED')).toBe('RELATED');
    expect(kindShown('SAME_IDEA', 'DISPUTED')).toBe('SAME_IDEA');
    expect(kindShown('RELATED', 'OPEN')).toBe('RELATED');
  });
});
