import { registerEnumType } from '@nestjs/graphql';

export const LikenessQueueShow = { CLUSTERS: 'CLUSTERS', DOUBTFUL: 'DOUBTFUL', SETTLED: 'SETTLED' } as const;
export type LikenessQueueShow = keyof typeof LikenessQueueShow;
registerEnumType(LikenessQueueShow, {
  name: 'LikenessQueueShow',
  description:
    'CLUSTERS: several alike within reach of one another. DOUBTFUL: pairs between related and the same idea, or of which mediators do not agree. SETTLED: what mediators have decided.',
});

export const LikenessQueueOrder = { NEWEST: 'NEWEST', NEAREST: 'NEAREST' } as const;
export type LikenessQueueOrder = keyof typeof LikenessQueueOrder;
registerEnumType(LikenessQueueOrder, {
  name: 'LikenessQueueOrder',
  description: 'NEWEST: found, or settled, last. NEAREST: those whose projects are nearest to each other.',
});

export const LikenessRuling = {
  OPEN: 'OPEN',
  DISPUTED: 'DISPUTED',
  SAME_IDEA: 'SAME_IDEA',
  RELATED: 'RELATED',
  DIFFERENT: 'DIFFERENT',
} as const;
registerEnumType(LikenessRuling, {
  name: 'LikenessRuling',
  description: 'What mediators have made of a pair; DISPUTED: they do not agree, and another one is asked.',
});

export const OpinionOf = { MEMBER: 'MEMBER', RESIDENT: 'RESIDENT' } as const;
export type OpinionOf = keyof typeof OpinionOf;
registerEnumType(OpinionOf, {
  name: 'OpinionOf',
  description: 'MEMBER: of one of the two projects. RESIDENT: anybody else who is no mediator.',
});
