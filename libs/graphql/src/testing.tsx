import { ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { createClient } from './client.ts';

/** What an API would answer, by operation name: data, or `{ errors }` as it sends them. */
export type Answers = Record<string, (variables: Record<string, unknown>) => unknown>;

/**
 * An API that answers from a table, for specs of components; operations that it does not know fail.
 * Objects carry their `__typename`, as real answers do.
 */
export function Answering({ answers, children }: { answers: Answers; children: ReactNode }) {
  const [client] = useState(() => createClient({ link: answeringLink(answers) }));
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
}

/** The link of such an API. */
export const answeringLink = (answers: Answers): ApolloLink =>
  new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        const answer = answers[operationName ?? ''];
        if (!answer) return observer.error(new Error(`no answer for ${operationName}`));
        const given = answer(variables) as object;
        const timer = setTimeout(() => {
          observer.next('errors' in given ? (given as ApolloLink.Result) : { data: given as Record<string, unknown> });
          observer.complete();
        }, 1);
        return () => clearTimeout(timer);
      }),
  );
