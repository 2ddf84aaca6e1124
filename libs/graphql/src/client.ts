import { ApolloClient, ApolloLink, type FieldPolicy, InMemoryCache, type NormalizedCacheObject } from '@apollo/client';
import { connectionFields, embeddedLists, embeddedTypes, possibleTypes } from './generated/schema-facts.ts';

interface Pages {
  nodes?: readonly unknown[];
  edges?: readonly unknown[];
}

/**
 * A connection whose pages add up: asking for what comes after adds to what is there, anything else replaces it. What an
 * answer does not tell of the same list stays known: two queries on one page may ask for different parts of it.
 */
const pages: FieldPolicy<Pages> = {
  keyArgs: (args) => Object.keys(args ?? {}).filter((name) => name !== 'first' && name !== 'after'),
  merge(existing, incoming, { args }) {
    if (!existing) return incoming;
    if (!args?.['after']) return sameList(existing, incoming) ? { ...existing, ...incoming } : incoming;
    return {
      ...existing,
      ...incoming,
      ...(incoming.nodes && { nodes: joined(existing.nodes, incoming.nodes) }),
      ...(incoming.edges && { edges: joined(existing.edges, incoming.edges) }),
    };
  },
};

/** Whether both are one list, told by things that have an id. */
const sameList = (one: Pages, other: Pages) =>
  one.nodes !== undefined &&
  one.nodes.length === other.nodes?.length &&
  one.nodes.every((item, at) => reference(item) !== undefined && reference(item) === reference(other.nodes?.[at]));

const reference = (item: unknown) => (item as { __ref?: string }).__ref;

/** Both lists, without those that the first holds already: a list read slowly may have moved by one. */
function joined(first: readonly unknown[] = [], second: readonly unknown[]): unknown[] {
  const known = new Set(first.map(reference));
  return [...first, ...second.filter((item) => !reference(item) || !known.has(reference(item)))];
}

/**
 * Two tellings of one object without an id, put together where they agree: a query that asks for less must not make
 * the answer to another incomplete. Where they differ it is another thing, and the newer replaces it.
 */
function completed<Thing>(existing: Thing | undefined, incoming: Thing): Thing {
  if (!isObject(existing) || !isObject(incoming)) return incoming;
  const agree = Object.keys(incoming).every(
    (key) => !(key in existing) || JSON.stringify(existing[key]) === JSON.stringify(incoming[key]),
  );
  return agree ? { ...existing, ...incoming } : incoming;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const always = (type: string) => [type, { merge: true }] as const;

/** A list of such objects, each put together with the one that stood in its place. */
const lists: FieldPolicy<readonly unknown[] | null> = {
  merge: (existing, incoming) => incoming?.map((item, at) => completed(existing?.[at], item)) ?? null,
};

/** An empty cache that knows Essaim's schema: nodes by id, connections by page. */
export function createCache(): InMemoryCache {
  const cache = new InMemoryCache({
    possibleTypes,
    typePolicies: {
      ...Object.fromEntries(embeddedTypes.map((type) => [type, { merge: completed }])),
      // Facts about the thing they stand in, whatever their values: the newest completes what is known.
      ...Object.fromEntries(embeddedTypes.filter((type) => /(Permissions|Counts)$/.test(type)).map(always)),
      Theme: { keyFields: ['slug'] },
      Idea: { keyFields: ['slug'] },
    },
  });
  for (const [type, fields] of Object.entries(embeddedLists))
    cache.policies.addTypePolicies({ [type]: { fields: Object.fromEntries(fields.map((field) => [field, lists])) } });
  for (const [type, fields] of Object.entries(connectionFields))
    cache.policies.addTypePolicies({ [type]: { fields: Object.fromEntries(fields.map((field) => [field, pages])) } });
  return cache;
}

/**
 * The client of one visitor: in the browser one for the page's life, on the server one per request.
 * `state` is what an earlier `client.extract()` gave; `onServer` asks nothing twice and never polls.
 */
export function createClient(options: {
  link: ApolloLink;
  state?: NormalizedCacheObject;
  onServer?: boolean;
}): ApolloClient {
  const cache = createCache();
  if (options.state) cache.restore(options.state);
  return new ApolloClient({ cache, link: options.link, ssrMode: options.onServer ?? false });
}
