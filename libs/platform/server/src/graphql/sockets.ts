import {
  GraphQLError,
  createSourceEventStream,
  execute,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Request } from 'express';
import { WebSocketServer } from 'ws';
import type { Actor } from '../access/actor.ts';
import { RateLimited } from '../errors/domain-error.ts';
import type { Identify } from '../http/identify.ts';
import { requestRate, type RequestRate } from '../http/request-rate.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import type { PlatformSettings } from '../settings/platform.settings.ts';
import { MAX_TOKENS } from './limits.ts';
import { operationSpan } from './operation-span.ts';
import { readIn } from './reader-language.ts';
import { Loaders } from '../loaders.ts';
import type { RequestContext } from './request-context.ts';

/** Bytes of one message: what a request may have. */
const MAX_MESSAGE = 1_048_576;

/** Closing code of graphql-transport-ws for who may not be here, or not any more: a page comes back as who it is now. */
const FORBIDDEN = 4403;

/** What sockets are opened with. */
export interface SocketDoor {
  http: Server;
  path: string;
  schema: GraphQLSchema;
  /** Limits on one operation, beside GraphQL's own rules. */
  rules: ValidationRule[];
  settings: Pick<PlatformSettings, 'publicUrl' | 'RATE_LIMITS' | 'RATE_LIMIT_REQUESTS'>;
  identify: Identify;
  /** Makes an answer of an error, in the reader's language. */
  tell: (shown: GraphQLFormattedError, raised: unknown) => GraphQLFormattedError;
}

/** One socket: whose it was when it opened, and what it showed. */
type Line = Extra & {
  authorization?: string;
  opened?: Actor;
};

/** The context of one operation on a socket; `again` finds out anew who asks, null where the socket is nobody's any more. */
interface SocketContext extends RequestContext {
  again: () => Promise<SocketContext | null>;
  /** The trace that the client began, where it says so in the operation's `extensions`. */
  traceparent?: unknown;
}

/**
 * Operations and subscriptions by graphql-ws, under the same gate, limits and words as by HTTP. Who is there is asked for
 * each operation and each event, as it is for each request: a session or a token that has ended hears nothing more, and
 * its socket closes.
 */
export function openSockets(door: SocketDoor): { dispose: () => void | Promise<void> } {
  const wss = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE });
  door.http.on('upgrade', (request, socket, head) => admit(door, wss, request, socket, head));
  const rate = door.settings.RATE_LIMITS ? requestRate(door.settings.RATE_LIMIT_REQUESTS) : undefined;

  return useServer<Record<string, unknown>, { authorization?: string; opened?: Actor }>(
    {
      schema: door.schema,
      isProd: true, // why something broke is told to the log, never by the closing of a socket
      onConnect: async ({ extra, connectionParams }) => {
        const { authorization, language } = connectionParams ?? {};
        // A page cannot write the headers of its WebSocket: it says so which language it is in.
        if (typeof language === 'string') extra.request.headers['accept-language'] = language;
        if (typeof authorization === 'string') extra.authorization = authorization;
        extra.opened = await actorOf(door, extra);
        return true;
      },
      onSubscribe: async ({ extra }, _id, { query, operationName, variables, extensions }) => {
        const contextValue = await contextOf(door, extra);
        if (!contextValue) return [new GraphQLError('The session has ended.')]; // the socket is closing: nobody reads it
        const refused = await overRate(rate, contextValue.actor);
        if (refused) return [refused];
        const document = readQuery(query);
        if (document instanceof GraphQLError) return [document];
        const problems = validate(door.schema, document, [...specifiedRules, ...door.rules]);
        if (problems.length) return problems;
        contextValue.traceparent = extensions?.['traceparent'];
        return { schema: door.schema, document, operationName, variableValues: variables, contextValue };
      },
      execute: executeTraced,
      subscribe: subscribeAfresh,
      onError: ({ extra }, _id, _payload, errors) => inWords(door, extra, errors, false),
      onNext: ({ extra }, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: inWords(door, extra, result.errors, true) as never } : undefined,
    },
    wss,
  );
}

/** Lets a page of ours, or a program, in; whoever comes from elsewhere is told at the door. */
function admit(door: SocketDoor, wss: WebSocketServer, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  socket.on('error', () => socket.destroy()); // who hangs up meanwhile is gone, and nothing more
  const path = (request.url ?? '').split('?')[0];
  if (path !== door.path) {
    if (door.http.listenerCount('upgrade') === 1) refuse(socket, '404 Not Found');
    return;
  }
  if (!isSameOrigin(request, door.settings.publicUrl)) return refuse(socket, '403 Forbidden');
  wss.handleUpgrade(request, socket, head, (client) => wss.emit('connection', client, request));
}

const refuse = (socket: Duplex, status: string): void =>
  void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);

const actorOf = ({ identify }: SocketDoor, { request, authorization }: Line): Promise<Actor> =>
  identify(request as Request, undefined, authorization);

/** Who asks now. Null, and the socket closes, where that is another than who opened it. */
async function contextOf(door: SocketDoor, line: Line): Promise<SocketContext | null> {
  const actor = await actorOf(door, line);
  const { opened } = line;
  if (actor.personId === opened?.personId && actor.sessionId === opened.sessionId)
    return { actor, loaders: new Loaders(), again: () => contextOf(door, line) };
  line.socket.close(FORBIDDEN, 'Forbidden');
  return null;
}

async function overRate(rate: RequestRate | undefined, { source }: Actor): Promise<GraphQLError | undefined> {
  if (!rate || (await rate(source))) return undefined;
  return new GraphQLError('Too many requests.', { originalError: new RateLimited(60) });
}

function readQuery(query: string) {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    return error instanceof GraphQLError ? error : new GraphQLError(String(error));
  }
}

const executeInWords = (args: ExecutionArgs) =>
  readIn((args.contextValue as SocketContext).actor.language, () => execute(args));

/** A query or a mutation, with a span as by HTTP; the events of a subscription have none, they belong to what they tell of. */
const executeTraced = (args: ExecutionArgs) => {
  const { operationName, contextValue } = args;
  const { traceparent } = contextValue as SocketContext;
  return operationSpan({ operationName, traceparent }, async () => executeInWords(args));
};

/**
 * graphql-js keeps one context for as long as a subscription lasts: with it whoever it was at first, and what its loaders
 * read then. Here each event has its own.
 */
async function subscribeAfresh(
  args: ExecutionArgs,
): Promise<ExecutionResult | AsyncGenerator<ExecutionResult, void, void>> {
  const source = await readIn((args.contextValue as SocketContext).actor.language, () => createSourceEventStream(args));
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]();
  const over = async () => ({ done: true as const, value: (await events.return?.(), undefined) });
  // Not a generator: a generator waiting for its next event could not be returned.
  const answers = {
    next: async () => {
      const { done, value: rootValue } = await events.next();
      if (done) return { done, value: undefined };
      const contextValue = await (args.contextValue as SocketContext).again();
      if (!contextValue) return over();
      return { done: false as const, value: await executeInWords({ ...args, rootValue, contextValue }) };
    },
    return: over,
    throw: over,
    [Symbol.asyncIterator]: () => answers,
    [Symbol.asyncDispose]: async () => void (await over()),
  } as AsyncGenerator<ExecutionResult, void, void>;
  return answers;
}

function inWords(
  door: SocketDoor,
  { opened, request }: Line,
  errors: readonly GraphQLError[],
  valid: boolean,
): GraphQLFormattedError[] {
  return readIn(opened?.language ?? request.headers['accept-language'], () =>
    errors.map((error) => {
      const raised = error.originalError instanceof RateLimited ? error.originalError : error;
      return door.tell({ ...error.toJSON(), extensions: { ...error.extensions, code: codeOf(error, valid) } }, raised);
    }),
  );
}

/**
 * The code that the same error has on HTTP: what was thrown is of the inside, and no path means that nothing was executed
 * yet: for the document, or where that is `valid`, for its variables.
 */
function codeOf({ path, originalError, message }: GraphQLError, valid: boolean): string {
  if (path || (originalError && !(originalError instanceof GraphQLError))) return 'INTERNAL_SERVER_ERROR';
  if (valid) return 'BAD_USER_INPUT';
  return message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED';
}
