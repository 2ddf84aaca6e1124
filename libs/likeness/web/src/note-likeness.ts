import { graphql, type NotedOutcome, useApolloClient } from '@essaim/graphql';
import { useCallback } from 'react';

const noteMutation = graphql(`
  mutation NoteLikeness($input: NoteLikenessInput!) {
    noteLikeness(input: $input)
  }
`);

/**
 * Tells the API that likenesses were shown to somebody, or that one was opened: it counts them, by how probable they are,
 * and knows neither who nor which. Whether it arrives makes no difference to anybody here.
 */
export function useNoteLikeness() {
  const client = useApolloClient();
  return useCallback(
    (outcome: NotedOutcome, scores: number[]) =>
      void client
        .mutate({ mutation: noteMutation, variables: { input: { outcome, scores } }, fetchPolicy: 'no-cache' })
        .catch(() => undefined),
    [client],
  );
}
