import { Injectable } from '@nestjs/common';
import type { ApolloServer } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { RequestContext } from './request-context.ts';

/** One operation, as a client would send it. */
export interface Operation {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** The way into GraphQL from inside the process: the server's pages ask here, under the same gate and limits. */
@Injectable()
export class GraphqlDoor {
  private server: ApolloServer<RequestContext> | undefined;

  open(server: ApolloServer<RequestContext>): void {
    this.server = server;
  }

  async execute(operation: Operation, context: RequestContext): Promise<FormattedExecutionResult> {
    const { body } = await this.server!.executeOperation(operation, { contextValue: context });
    return body.kind === 'single' ? (body.singleResult as FormattedExecutionResult) : { errors: [] };
  }
}
