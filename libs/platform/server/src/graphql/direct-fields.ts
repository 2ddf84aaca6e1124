import type { ModulesContainer } from '@nestjs/core';
import { defaultFieldResolver, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { actorOf, loadersOf } from './current.ts';
import type { RequestContext } from './request-context.ts';

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;
/** One argument of a resolver's method, found among those that graphql-js gives. */
type Take = (root: unknown, args: Record<string, unknown>, context: RequestContext, info: unknown) => unknown;
/** What Nest's decorators leave about one parameter. */
interface Parameter {
  index: number;
  data?: string;
  pipes?: unknown[];
  factory?: unknown;
}

/** Keys of Nest's own metadata; `0` to `3` are its GqlParamtype. */
const PARAMETERS = '__routeArguments__';
const IS_FIELD = 'graphql:resolve_property';
const NAME = 'graphql:resolver_name';
const TYPE = 'graphql:resolver_type';
const MIDDLEWARE = 'graphql:field_resolver_middleware';
const takes: Record<string, (data: string | undefined) => Take> = {
  '0': () => (root) => root,
  '1': () => (_root, _args, context) => context,
  '2': () => (_root, _args, _context, info) => info,
  '3': (data) => (data ? (_root, args) => args[data] : (_root, args) => args),
};
const custom = new Map<unknown, Take>([
  [actorOf, (_root, _args, { actor }) => actor],
  [loadersOf, (_root, _args, { loaders }) => loaders],
]);

/**
 * Lets graphql-js find fields by itself, calling what is a function (a lazy `totalCount`), and call the methods of
 * resolvers directly. Nest wraps each call in a dozen promises for guards, pipes and interceptors, none of which fields
 * here have; in a list that is most of the time spent (docs/decisions/0030). A field with anything of the kind keeps
 * Nest's wrapping.
 */
export function directFields(schema: GraphQLSchema, modules: ModulesContainer): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type))
      for (const field of Object.values(type.getFields()))
        // Nest's default answers the property as it is; graphql-js's own calls it first where it is a function.
        if (field.resolve?.name === 'rootFieldResolver') field.resolve = defaultFieldResolver;

  for (const { instance, ownType } of resolversOf(modules))
    for (const method of methodsOf(instance)) {
      const callback = (instance as Record<string, Resolve>)[method]!;
      if (!Reflect.getMetadata(IS_FIELD, callback) || Reflect.getMetadata(MIDDLEWARE, callback)?.length) continue;
      const type = schema.getType(Reflect.getMetadata(TYPE, callback) ?? ownType);
      const field = isObjectType(type) ? type.getFields()[Reflect.getMetadata(NAME, callback) ?? method] : undefined;
      const direct = field?.resolve && directCall(instance, method);
      if (direct) field.resolve = direct as never;
    }
  return schema;
}

function* resolversOf(modules: ModulesContainer): Iterable<{ instance: object; ownType: string | undefined }> {
  for (const module of modules.values())
    for (const wrapper of module.providers.values()) {
      const instance = wrapper.instance as object | null;
      if (!instance || typeof instance !== 'object' || !wrapper.isDependencyTreeStatic()) continue;
      yield { instance, ownType: Reflect.getMetadata(TYPE, instance.constructor) as string | undefined };
    }
}

const methodsOf = (instance: object): string[] =>
  Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(instance))).flatMap(([name, { value }]) =>
    name !== 'constructor' && typeof value === 'function' ? [name] : [],
  );

/** The method called with its arguments as decorated; undefined where Nest knows something of them that we do not. */
function directCall(instance: object, method: string): Resolve | undefined {
  const parameters = Object.entries(
    (Reflect.getMetadata(PARAMETERS, instance.constructor, method) ?? {}) as Record<string, Parameter>,
  );
  const call = (instance as Record<string, (...args: unknown[]) => unknown>)[method]!.bind(instance);
  const take: Take[] = [];
  for (const [key, { index, data, pipes, factory }] of parameters) {
    const found = factory ? custom.get(factory) : takes[key.split(':')[0]!]?.(data);
    if (!found || pipes?.length) return undefined;
    take[index] = found;
  }
  if (take.length !== parameters.length || !take.length) return undefined;
  return (root, args, context, info) => call(...take.map((one) => one(root, args, context, info)));
}
