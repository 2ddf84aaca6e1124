import { registerEnumType } from '@nestjs/graphql';

/** Why an adaptation was made. Leaving in disagreement is one good reason among others. */
export const AdaptationReason = {
  OTHER_TERRITORY: 'OTHER_TERRITORY',
  OTHER_PUBLIC: 'OTHER_PUBLIC',
  OTHER_RULES: 'OTHER_RULES',
  OTHER_MEANS: 'OTHER_MEANS',
  ORIGIN_SLEEPING: 'ORIGIN_SLEEPING',
  DISAGREEMENT: 'DISAGREEMENT',
  OTHER: 'OTHER',
} as const;
export type AdaptationReason = keyof typeof AdaptationReason;
registerEnumType(AdaptationReason, { name: 'AdaptationReason', description: 'Why a project was adapted.' });
