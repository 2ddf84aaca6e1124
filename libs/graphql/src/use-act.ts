import type { ApolloCache, ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { type Refusal, refusalOf } from './refusal.ts';

/** What an act may bring along: queries to ask again, or a change of the cache by hand. */
export interface ActOptions<Data> {
  refetch?: ApolloClient.MutateOptions['refetchQueries'];
  update?: (cache: ApolloCache, data: Data) => void;
}

/**
 * One mutation, as a button or a form wants it: `const [join, { busy, refusal }] = useAct(RequestToJoin)`.
 *
 * `join(variables)` resolves with the data, or with undefined when it was refused: it never rejects, and the refusal
 * is kept for showing until the next try. While one call is under way, another does nothing: a double click is one act.
 */
export function useAct<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  options: ActOptions<Data> = {},
) {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const underWay = useRef(false);
  const latest = useRef(options);
  latest.current = options;

  const act = useCallback(
    async (variables: Variables): Promise<Data | undefined> => {
      if (underWay.current) return undefined;
      underWay.current = true;
      setBusy(true);
      setRefusal(null);
      try {
        const { data } = await client.mutate<Data, OperationVariables>({
          mutation: document as TypedDocumentNode<Data, OperationVariables>,
          variables,
          refetchQueries: latest.current.refetch,
          update: (cache, result) => {
            if (result.data) latest.current.update?.(cache, result.data as Data);
          },
        });
        return data ?? undefined;
      } catch (error) {
        setRefusal(refusalOf(error));
        return undefined;
      } finally {
        underWay.current = false;
        setBusy(false);
      }
    },
    [client, document],
  );

  const forget = useCallback(() => setRefusal(null), []);
  return [act, { busy, refusal, forget }] as const;
}
