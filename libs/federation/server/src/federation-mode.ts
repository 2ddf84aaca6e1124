import { registerEnumType } from '@nestjs/graphql';

/** What is asked: to act together under one charter, to enter a federation, or to become one project. */
export const FederationMode = { FEDERATE: 'FEDERATE', JOIN: 'JOIN', MERGE: 'MERGE' } as const;
export type FederationMode = keyof typeof FederationMode;
registerEnumType(FederationMode, {
  name: 'FederationMode',
  description: 'FEDERATE: stay autonomous under one charter. JOIN a federation and MERGE into one project come later.',
});
