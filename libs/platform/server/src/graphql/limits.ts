import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import type { PlatformSettings } from '../settings/platform.settings.ts';

/** Tokens of one document: the largest of our own pages has under 900. */
export const MAX_TOKENS = 2_000;

/** Limits on one operation: depth, cost, aliases, directives. What exceeds one is told as a validation error marked `limit`. */
export function limitRules(settings: PlatformSettings): ValidationRule[] {
  const onReject = [
    (context: ValidationContext | null, error: GraphQLError) =>
      context?.reportError(
        new GraphQLError(error.message.replace('Syntax Error: ', ''), { extensions: { limit: true } }),
      ),
  ];
  const told = { onReject, propagateOnRejection: false };
  return new ApolloArmor({
    maxDepth: { n: settings.GRAPHQL_MAX_DEPTH, ignoreIntrospection: true, flattenFragments: true, ...told },
    costLimit: {
      maxCost: settings.GRAPHQL_MAX_COST,
      objectCost: 2,
      scalarCost: 1,
      depthCostFactor: 1.5,
      ignoreIntrospection: true,
      ...told,
    },
    maxAliases: { n: 30, ...told },
    maxDirectives: { n: 30, ...told },
    maxTokens: { enabled: false }, // graphql-js counts them itself while parsing
    blockFieldSuggestion: { enabled: false }, // the schema is public
  }).protect().validationRules;
}
