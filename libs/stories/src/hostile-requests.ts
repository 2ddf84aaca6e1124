import fc from 'fast-check';
import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  getNamedType,
  isLeafType,
  isObjectType,
  isAbstractType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** One request as bytes: whatever a client may send. */
export interface HostileRequest {
  contentType: string;
  body: string;
}

const hostileStrings = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    "'; DROP TABLE project; --",
    '" OR 1=1 --',
    '%',
    '_',
    '\\',
    '((((',
    '<-> & | !',
    ':*',
    '<script>alert(1)</script>',
    '../../../etc/passwd',
    '${7*7}{{7*7}}',
    'null',
    '-1',
    '1e400',
    '🐝'.repeat(50),
    '\u202Eabc\u200B',
    'é'.repeat(201),
    'x'.repeat(20_001),
    'javascript:alert(1)',
    'http://[::1',
    'data:text/html,x',
    '9999-12-31T23:59:60Z',
    '0000-01-01T00:00:00Z',
    '2026-02-31T00:00:00Z',
    'UHJvamVjdDo=',
    'UHJvamVjdDowMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA=',
    'WyJhIiwiYiJd',
    'W10',
    'e30',
    'WyIyMDI2LTAyLTMxVDAwOjAwOjAwLjAwMFoiLCIwMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDAiXQ',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 20 }),
);

/** Values of an input type, mostly of the right shape so that they get past validation, with something wrong inside. */
function valueOf(type: GraphQLInputType, ids: readonly string[], depth = 0): fc.Arbitrary<unknown> {
  if (type instanceof GraphQLNonNull) return valueOf(type.ofType as GraphQLInputType, ids, depth);
  const nullable = <T>(values: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 9, arbitrary: values as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: fc.constant(null) });
  if (type instanceof GraphQLList)
    return nullable(fc.array(valueOf(type.ofType as GraphQLInputType, ids, depth + 1), { maxLength: 4 }));
  if (type instanceof GraphQLEnumType) return nullable(fc.constantFrom(...type.getValues().map(({ name }) => name)));
  if (type instanceof GraphQLInputObjectType) {
    const fields = Object.values(type.getFields());
    const shape = Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, ids, depth + 1)]));
    const required = fields.filter((field) => field.type instanceof GraphQLNonNull).map(({ name }) => name);
    return fc.record(shape, { requiredKeys: required });
  }
  switch (type.name) {
    case 'Int':
      return nullable(
        fc.oneof(fc.constantFrom(0, 1, -1, 100, 101, 2147483647, -2147483648), fc.integer({ min: 1, max: 20 })),
      );
    case 'Float':
      return nullable(
        fc.oneof(
          fc.constantFrom(0, -0, 1e308, -1e308, 90.0001, 181, 1e-320),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.double({ min: -90, max: 90, noNaN: true }),
        ),
      );
    case 'Boolean':
      return nullable(fc.boolean());
    case 'ID':
      return nullable(
        fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, { weight: 2, arbitrary: hostileStrings }),
      );
    case 'DateTime':
      return nullable(
        fc.oneof(
          fc.constantFrom('2026-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'),
          hostileStrings,
        ),
      );
    default:
      return nullable(hostileStrings);
  }
}

/** A selection of a type's fields, a few levels deep, without arguments that are required. */
function selectionOf(schema: GraphQLSchema, type: GraphQLObjectType, pick: () => number, depth: number): string {
  const fields = Object.values(type.getFields()).filter((field) =>
    field.args.every((arg) => !(arg.type instanceof GraphQLNonNull)),
  );
  const chosen = fields.filter((field) => pick() < (isLeafType(getNamedType(field.type)) ? 0.5 : depth > 0 ? 0.25 : 0));
  const lines = chosen.map((field) => fieldOf(schema, field, pick, depth)).filter(Boolean);
  return `{ __typename ${lines.join(' ')} }`;
}

function fieldOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  pick: () => number,
  depth: number,
): string {
  const named = getNamedType(field.type);
  if (isLeafType(named)) return field.name;
  if (isAbstractType(named)) return `${field.name} { __typename id }`;
  return isObjectType(named) ? `${field.name} ${selectionOf(schema, named, pick, depth - 1)}` : '';
}

/** A well-formed operation on one root field, with hostile variables. */
function operation(schema: GraphQLSchema, ids: readonly string[]): fc.Arbitrary<HostileRequest> {
  const roots = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ keyword: type.name === 'Query' ? 'query' : 'mutation', field })),
  );
  return fc.constantFrom(...roots).chain(({ keyword, field }) =>
    fc
      .record({
        variables: fc.record(Object.fromEntries(field.args.map((arg) => [arg.name, valueOf(arg.type, ids)]))),
        picks: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }),
      })
      .map(({ variables, picks }) => {
        let at = 0;
        const pick = () => picks[at++ % picks.length]!;
        const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
        const given = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
        const named = getNamedType(field.type);
        const selection = isObjectType(named)
          ? selectionOf(schema, named, pick, 2)
          : isAbstractType(named)
            ? '{ __typename id }'
            : '';
        const query = `${keyword}${declared ? `(${declared})` : ''} { ${field.name}${given ? `(${given})` : ''} ${selection} }`;
        return { contentType: 'application/json', body: JSON.stringify({ query, variables }) };
      }),
  );
}

/** Requests that are not even well formed. */
const malformed: fc.Arbitrary<HostileRequest> = fc.oneof(
  fc.record({
    contentType: fc.constantFrom(
      'application/json',
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/graphql',
      'x',
    ),
    body: fc.string({ maxLength: 200 }),
  }),
  fc.json({ maxDepth: 4 }).map((body) => ({ contentType: 'application/json', body })),
  fc
    .record({
      query: fc.oneof(
        fc.string({ maxLength: 100 }),
        fc.constantFrom(
          '{',
          '{ viewer',
          'query A { __typename } query B { __typename }',
          'fragment F on Project { ...F } { viewer { ...F } }',
          'subscription { notificationReceived { id } }',
          '{ __schema { types { fields { type { fields { name } } } } } }',
        ),
      ),
      variables: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined)),
      operationName: fc.oneof(fc.string({ maxLength: 5 }), fc.constant(undefined)),
      extensions: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined)),
    })
    .map((body) => ({ contentType: 'application/json', body: JSON.stringify(body) })),
  fc.integer({ min: 1, max: 3000 }).map((depth) => ({
    contentType: 'application/json',
    body: JSON.stringify({ query: `${'{a'.repeat(depth)}${'}'.repeat(depth)}` }),
  })),
  fc.integer({ min: 1, max: 400 }).map((aliases) => ({
    contentType: 'application/json',
    body: JSON.stringify({
      query: `{ ${Array.from({ length: aliases }, (_, n) => `a${n}: themes { slug }`).join(' ')} }`,
    }),
  })),
  fc.integer({ min: 1, max: 14 }).map((depth) => ({
    contentType: 'application/json',
    body: JSON.stringify({
      query: `{ projects(first: 100) { nodes { ${'adaptations(first: 100) { nodes { '.repeat(depth)} id ${'} }'.repeat(depth)} } } }`,
    }),
  })),
);

/** Malformed and hostile requests over a schema; `ids` are real ones, so that some requests find what they ask for. */
export const hostileRequests = (schema: GraphQLSchema, ids: readonly string[]): fc.Arbitrary<HostileRequest> =>
  fc.oneof({ weight: 4, arbitrary: operation(schema, ids) }, { weight: 1, arbitrary: malformed });
