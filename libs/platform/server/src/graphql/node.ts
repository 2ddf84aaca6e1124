import { Args, Field, ID, InterfaceType, Query, Resolver } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import { Access } from '../access/access.ts';
import { NotFound } from '../errors/domain-error.ts';
import { fromGlobalId } from '../ids.ts';
import { CurrentActor, CurrentLoaders } from './current.ts';
import type { Actor } from '../access/actor.ts';
import type { Loaders } from '../loaders.ts';

/** Anything with an id that a client may keep and ask for again. The type is read from `__typename` of the row shown. */
@InterfaceType('Node', {
  description: 'Anything with an id that a client may keep and ask for again.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID) id!: string;
}

type FindNode = (id: string, actor: Actor, loaders: Loaders) => Promise<object | null>;

/** How each type of node is found again by its uuid, as the viewer may see it; slices register theirs. */
@Injectable()
export class NodeRegistry {
  private readonly finders = new Map<string, FindNode>();

  register(type: string, find: FindNode): void {
    this.finders.set(type, find);
  }

  async find(globalId: string, actor: Actor, loaders: Loaders): Promise<object | null> {
    const parts = fromGlobalId(globalId);
    const row = parts && (await this.finders.get(parts.type)?.(parts.id, actor, loaders));
    return row
      ? Object.assign(Object.create(Object.getPrototypeOf(row) as object) as object, row, { __typename: parts.type })
      : null;
  }
}

@Resolver()
export class NodeResolver {
  private readonly nodes: NodeRegistry;
  constructor(nodes: NodeRegistry) {
    this.nodes = nodes;
  }

  @Access('public')
  @Query(() => Node, { nullable: true, description: 'Anything by its id; null where the viewer may not know of it.' })
  node(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    return this.nodes.find(id, actor, loaders);
  }
}

/** The uuid that a global id of this type stands for. Throws NOT_FOUND for any other id: nothing else can be meant. */
export function uuidOf(type: string, globalId: string): string {
  const parts = fromGlobalId(globalId);
  if (parts?.type !== type) throw new NotFound();
  return parts.id;
}
