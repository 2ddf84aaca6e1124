import { ApolloLink, HttpLink, Observable } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { print } from 'graphql';
import type { Client as WebSocketClient } from 'graphql-ws';
import { refusalOf } from './refusal.ts';

interface LinkOptions {
  uri: string;
  language: () => string;
  onSessionExpired: () => void;
  onReconnected?: () => void;
}

/**
 * How the browser speaks to the API: queries by POST with the session's cookie, subscriptions by WebSocket, whose
 * code is loaded only when the first one starts.
 *
 * `onSessionExpired` hears when the API says that nobody is signed in (it may hear it several times);
 * `language` is what the API's words are written in; `onReconnected` hears when the line of the subscriptions, lost for a while,
 * is there again: what was told meanwhile was told to nobody.
 */
export function browserLink(options: LinkOptions): ApolloLink {
  const http = new HttpLink({
    uri: options.uri,
    credentials: 'same-origin',
    fetch: (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as object), 'accept-language': options.language() } }),
  });
  const errors = new ErrorLink(({ error }) => {
    if (refusalOf(error).code === 'UNAUTHENTICATED') options.onSessionExpired();
  });
  const isSubscription = (operation: ApolloLink.Operation) => operation.operationType === 'subscription';
  return ApolloLink.from([errors, ApolloLink.split(isSubscription, subscriptionLink(options), http)]);
}

/** Subscriptions by graphql-ws, reconnecting for as long as someone listens. */
function subscriptionLink({ uri, language, onReconnected }: LinkOptions): ApolloLink {
  let connection: Promise<WebSocketClient> | undefined;
  const connect = () =>
    (connection ??= import('graphql-ws').then(({ createClient }) =>
      createClient({
        url: new URL(uri, location.href).href.replace(/^http/, 'ws'),
        connectionParams: () => ({ language: language() }), // a WebSocket's headers are not ours to write
        lazyCloseTimeout: 3_000, // ms: moving from page to page keeps the line
        retryAttempts: Infinity,
        shouldRetry: () => true,
        on: { connected: (_socket, _payload, wasRetry) => wasRetry && onReconnected?.() },
      }),
    ));
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        let stop: (() => void) | undefined;
        let stopped = false;
        connect().then(
          (client) => {
            if (stopped) return;
            const { variables, operationName } = operation;
            stop = client.subscribe(
              { query: print(operation.query), variables, operationName },
              {
                next: (result) => observer.next(result as ApolloLink.Result),
                error: (error) => observer.error(error),
                complete: () => observer.complete(),
              },
            );
          },
          (error: unknown) => observer.error(error),
        );
        return () => {
          stopped = true;
          stop?.();
        };
      }),
  );
}
