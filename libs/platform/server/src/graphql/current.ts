import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import type { Loaders } from '../loaders.ts';
import type { RequestContext } from './request-context.ts';

const contextOf = (execution: ExecutionContext): RequestContext =>
  GqlExecutionContext.create(execution).getContext<RequestContext>();

export const actorOf = (_: unknown, execution: ExecutionContext): Actor => contextOf(execution).actor;
export const loadersOf = (_: unknown, execution: ExecutionContext): Loaders => contextOf(execution).loaders;

/** The actor of the request, as a resolver's argument. */
export const CurrentActor = createParamDecorator(actorOf);

/** The request's loaders, as a resolver's argument. */
export const CurrentLoaders = createParamDecorator(loadersOf);
