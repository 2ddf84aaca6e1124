import { registerEnumType } from '@nestjs/graphql';

/** What someone expects of a project: they would use it, they use it, they would lend a hand. */
export const ExpectationKind = { WOULD_USE: 'WOULD_USE', USES: 'USES', WOULD_HELP: 'WOULD_HELP' } as const;
export type ExpectationKind = keyof typeof ExpectationKind;
registerEnumType(ExpectationKind, { name: 'ExpectationKind', description: 'What someone expects of a project.' });
