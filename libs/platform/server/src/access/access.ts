import { Extensions } from '@nestjs/graphql';
import {
  defaultFieldResolver,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { Forbidden, Unauthenticated } from '../errors/domain-error.ts';
import type { Actor } from './actor.ts';

/** Only a session may, not a program with a token. */
export class SessionOnly extends Forbidden {
  override readonly reason = 'session_only';
}

type Verdict = 'allow' | 'hide' | Error;

/**
 * Who a field answers to, apart from what its use case decides about one project or organisation.
 * `hide` answers null: what the viewer may not know of is not there.
 */
export const accessRules = {
  /** Anyone. What is not published is kept out by the reads themselves. */
  public: () => 'allow',
  /** Someone signed in, by session or token. */
  person: (actor) => (actor.personId ? 'allow' : new Unauthenticated()),
  /** Someone signed in in a browser. */
  session: (actor) => (!actor.personId ? new Unauthenticated() : actor.via === 'session' ? 'allow' : new SessionOnly()),
  /** The person themself, and nobody else. */
  self: (actor, parent) => (actor.personId && (parent as { id?: string }).id === actor.personId ? 'allow' : 'hide'),
  /** Answers claims and abuse: others see nothing, and may do nothing. */
  moderator: (actor) => (isModerator(actor) ? 'allow' : actor.personId ? new Forbidden() : new Unauthenticated()),
  /** The same, for what is simply not there for others. */
  moderatorElseNull: (actor) => (isModerator(actor) ? 'allow' : 'hide'),
  /** Runs this instance: others see nothing, and may do nothing. */
  admin: (actor) => (isAdmin(actor) ? 'allow' : actor.personId ? new Forbidden() : new Unauthenticated()),
  /** Runs this instance: for others it is not there. */
  adminElseNull: (actor) => (isAdmin(actor) ? 'allow' : 'hide'),
  /** Brings likenesses together: for others, what mediators see is simply not there. */
  mediatorElseNull: (actor) => (isMediator(actor) ? 'allow' : 'hide'),
  /** The field's own resolver asks a policy about the one thing it shows, and answers null when it refuses. */
  policy: () => 'allow',
} satisfies Record<string, (actor: Actor, parent: unknown) => Verdict>;

export type AccessRule = keyof typeof accessRules;

/** Instance moderators, and admins who may do all that moderators may. */
export const isModerator = (actor: Actor): boolean =>
  actor.instanceRoles.includes('MODERATOR') || actor.instanceRoles.includes('ADMIN');

/** Who runs this instance. */
export const isAdmin = (actor: Actor): boolean => actor.instanceRoles.includes('ADMIN');
/** Instance mediators, who look after likenesses and introductions, and admins who may do all that mediators may. */
export const isMediator = (actor: Actor): boolean =>
  actor.instanceRoles.includes('MEDIATOR') || actor.instanceRoles.includes('ADMIN');

/**
 * Names who may read a type or a field, or call a query or mutation. On a class it holds for each of its fields that
 * does not name its own. A schema with a field under no rule is refused at start.
 */
export const Access = (rule: AccessRule) => Extensions({ access: rule });

/** The rule of a field; undefined when nobody named one. */
export const accessOf = (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): AccessRule | undefined =>
  (field.extensions['access'] ?? type.extensions['access']) as AccessRule | undefined;

/** Sets the one gate before every field of a schema. Throws when a field is under no rule: deny by default. */
export function gate(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = accessOf(type, field);
      if (!rule || !(rule in accessRules)) throw new Error(`${type.name}.${field.name} names no access rule`);
      if (rule === 'public' || rule === 'policy') continue;
      guard(field, accessRules[rule]);
    }
  }
  return schema;
}

function guard(field: GraphQLField<unknown, { actor: Actor }>, rule: (actor: Actor, parent: unknown) => Verdict): void {
  const { resolve = defaultFieldResolver, subscribe } = field;
  const may = (actor: Actor, parent: unknown): boolean => {
    const verdict = rule(actor, parent);
    if (verdict instanceof Error) throw verdict;
    return verdict === 'allow';
  };
  field.resolve = (parent, args, context, info) =>
    may(context.actor, parent) ? resolve(parent, args, context, info) : null;
  if (subscribe)
    field.subscribe = (parent, args, context, info) => {
      may(context.actor, parent);
      return subscribe(parent, args, context, info);
    };
}
