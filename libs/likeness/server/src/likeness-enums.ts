import { registerEnumType } from '@nestjs/graphql';

export const LikenessKind = { SAME_IDEA: 'SAME_IDEA', RELATED: 'RELATED' } as const;
export type LikenessKind = keyof typeof LikenessKind;
registerEnumType(LikenessKind, { name: 'LikenessKind', description: 'How alike two initiatives are.' });

export const LikenessVerdict = { SAME_IDEA: 'SAME_IDEA', RELATED: 'RELATED', DIFFERENT: 'DIFFERENT' } as const;
export type LikenessVerdict = keyof typeof LikenessVerdict;
registerEnumType(LikenessVerdict, { name: 'LikenessVerdict', description: 'What a person thinks of two projects.' });

export const SuggestedAction = {
  JOIN: 'JOIN',
  ADAPT: 'ADAPT',
  FEDERATE: 'FEDERATE',
  FOLLOW: 'FOLLOW',
  INTRODUCE: 'INTRODUCE',
} as const;
export type SuggestedAction = keyof typeof SuggestedAction;
registerEnumType(SuggestedAction, { name: 'SuggestedAction', description: 'What to do about a likeness.' });

export const NotedOutcome = { SHOWN: 'SHOWN', OPENED: 'OPENED', JOINED: 'JOINED', ADAPTED: 'ADAPTED' } as const;
export type NotedOutcome = keyof typeof NotedOutcome;
registerEnumType(NotedOutcome, {
  name: 'NotedOutcome',
  description:
    'What a page may tell of likenesses: they came into sight, somebody went to look at one, or still writing asked to join it or adapted it.',
});
