import { registerEnumType } from '@nestjs/graphql';

export const IdeaChangeKind = { ADDED: 'ADDED', CHANGED: 'CHANGED', REMOVED: 'REMOVED' } as const;
export type IdeaChangeKind = keyof typeof IdeaChangeKind;
registerEnumType(IdeaChangeKind, { name: 'IdeaChangeKind', description: 'What was done to an idea.' });

export const IdeaScope = { ALL: 'ALL', OWN: 'OWN', AMENDED: 'AMENDED', OFF: 'OFF' } as const;
export type IdeaScope = keyof typeof IdeaScope;
registerEnumType(IdeaScope, {
  name: 'IdeaScope',
  description:
    "Which ideas to list. OWN: the instance's. AMENDED: Essaim's, of which the instance says something. OFF: switched off, whole or in part.",
});
