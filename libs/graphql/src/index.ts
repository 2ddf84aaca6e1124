export { graphql } from './generated/gql.ts';
export { type FragmentType, getFragmentData, makeFragmentData } from './generated/fragment-masking.ts';
export type * from './generated/graphql.ts';
export { createCache, createClient } from './client.ts';
export { browserLink } from './browser-link.ts';
export { type Refusal, type RefusalCode, refusalOf } from './refusal.ts';
export { type ActOptions, useAct } from './use-act.ts';
export { useQuery, useSubscription, useApolloClient } from '@apollo/client/react';
