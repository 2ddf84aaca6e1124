import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { inWords } from '@essaim/catalogue';
import { AbstractGraphQLDriver, type GqlModuleOptions } from '@nestjs/graphql';
import type { Express, Request, RequestHandler, Response } from 'express';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Server } from 'node:http';
import { gate } from '../access/access.ts';
import { formatError } from '../errors/format-error.ts';
import { IDENTIFY, type Identify } from '../http/identify.ts';
import { PLATFORM_SETTINGS, type PlatformSettings } from '../settings/platform.settings.ts';
import { isTracing } from '../tracing/tracing.ts';
import { directFields } from './direct-fields.ts';
import { showGlobalIds } from './global-ids.ts';
import { GraphqlDoor } from './graphql-door.ts';
import { MAX_TOKENS, limitRules } from './limits.ts';
import { operationSpan } from './operation-span.ts';
import { readerLanguage, setReaderLanguage } from './reader-language.ts';
import { Loaders } from '../loaders.ts';
import type { RequestContext } from './request-context.ts';
import { openSockets } from './sockets.ts';

/**
 * Serves the schema that Nest builds, by Apollo Server on Express and by graphql-ws on the same path. It is a driver of
 * our own (docs/decisions/0003) so that one gate, one error format, one set of limits hold for HTTP, WebSocket and the
 * server's own pages alike.
 */
@Injectable()
export class EssaimDriver extends AbstractGraphQLDriver<GqlModuleOptions> {
  @Inject(PLATFORM_SETTINGS) private readonly settings: PlatformSettings;
  @Inject(IDENTIFY) private readonly identify: Identify;
  @Inject(GraphqlDoor) private readonly door: GraphqlDoor;
  @Inject(ModulesContainer) private readonly modules: ModulesContainer;
  private readonly logger = new Logger('GraphQL');
  private server: ApolloServer<RequestContext> | undefined;
  private sockets: { dispose: () => void | Promise<void> } | undefined;

  override async generateSchema(options: GqlModuleOptions): Promise<GraphQLSchema> {
    return gate(showGlobalIds(directFields((await super.generateSchema(options))!, this.modules)));
  }

  async start({ schema, path = '/graphql' }: GqlModuleOptions): Promise<void> {
    const rules = limitRules(this.settings);
    const server = new ApolloServer<RequestContext>({
      schema: schema!,
      introspection: true,
      includeStacktraceInErrorResponses: false,
      allowBatchedHttpRequests: false,
      persistedQueries: false, // nobody here asks so, and anyone could fill the memory of it
      stopOnTerminationSignals: false,
      validationRules: rules,
      parseOptions: { maxTokens: MAX_TOKENS },
      formatError: (shown, raised) => this.tell(shown, raised),
      // A plugin that watches fields makes Apollo wrap each of them, which costs more than the fields; no hint of ours is cached.
      plugins: [
        ApolloServerPluginLandingPageDisabled(),
        ApolloServerPluginCacheControlDisabled(),
        subscriptionsBySocketAlone,
      ],
      logger: { debug: () => {}, info: () => {}, warn: (m) => this.logger.warn(m), error: (m) => this.logger.error(m) },
    });
    this.server = server;
    await server.start();
    this.door.open(server);

    const app = this.httpAdapterHost.httpAdapter.getInstance<Express>();
    app.use(path, traced(expressMiddleware(server, { context: ({ req, res }) => this.contextOf(req, res) })));
    this.sockets = openSockets({
      http: this.httpAdapterHost.httpAdapter.getHttpServer() as Server,
      path,
      schema: schema!,
      rules,
      settings: this.settings,
      identify: this.identify,
      tell: (shown, raised) => this.tell(shown, raised),
    });
  }

  async stop(): Promise<void> {
    await this.sockets?.dispose();
    await this.server?.stop();
  }

  /** What the resolvers of one request share. Public, for the pages that the server renders. */
  async contextOf(req: Request, res?: Response): Promise<RequestContext> {
    const actor = await this.identify(req, res);
    setReaderLanguage(actor.language);
    return { actor, loaders: new Loaders(), req, ...(res && { res }) };
  }

  private tell(shown: GraphQLFormattedError, raised: unknown): GraphQLFormattedError {
    return formatError(shown, raised, readerLanguage(), (error) =>
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  }
}

/** Apollo would execute a subscription that comes by HTTP as if it were a query, which has nothing to answer. */
const subscriptionsBySocketAlone: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) => {
        if (operation?.operation !== 'subscription') return Promise.resolve();
        const message = inWords(readerLanguage())('server.errors.subscription_form');
        const extensions = { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } };
        return Promise.reject(new GraphQLError(message, { extensions }));
      },
    }),
};

/** One span for each operation, until its answer is out; it goes on a trace that the client began. */
function traced(handle: RequestHandler): RequestHandler {
  return (req, res, next) => {
    if (!isTracing()) return handle(req, res, next);
    const { operationName } = (req.body ?? {}) as { operationName?: unknown };
    const answered = () =>
      new Promise<void>((resolve) => {
        res.once('close', resolve);
        void handle(req, res, next);
      });
    void operationSpan({ operationName, traceparent: req.get('traceparent') }, answered);
  };
}
