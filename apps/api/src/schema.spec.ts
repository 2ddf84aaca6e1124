import { readFileSync } from 'node:fs';
import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { slices } from '@essaim/forge-server';
import { accessOf, readPlatformSettings } from '@essaim/platform-server';
import { aDatabase } from '@essaim/platform-server/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  buildSchema,
  findBreakingChanges,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLSchema,
} from 'graphql';
import { openApi } from './open-api.ts';

/** Parts of the contract that later issues bring: each issue takes its own off this list, until there is none. */
const later = new Set([
  'Contribution was removed.',
  'ContributionStatus was removed.',
  'ContributionEdge was removed.',
  'ContributionConnection was removed.',
  'UpstreamUpdate was removed.',
  'PageChange was removed.',
  'ProposeContributionInput was removed.',
  'ProposedPageInput was removed.',
  'AnswerContributionInput was removed.',
  'PullFromOriginInput was removed.',
  'Project.contributions was removed.',
  'Project.upstreamUpdates was removed.',
  'Mutation.proposeContribution was removed.',
  'Mutation.answerContribution was removed.',
  'Mutation.pullFromOrigin was removed.',
]);

/** What a visitor may change: only ways into an account, and how often a likeness was looked at. */
const openMutations = [
  'noteLikeness',
  'requestPasswordReset',
  'requestSignInLink',
  'resetPassword',
  'signIn',
  'signInWithLink',
  'signOut',
  'signUp',
  'verifyEmail',
];

const text = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

describe('The schema that the API serves', () => {
  let app: NestExpressApplication;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    const { url } = await aDatabase(...slices);
    app = await openApi(url, readPlatformSettings({ LOG_LEVEL: 'warn' }));
    await app.init();
    schema = app.get(GraphQLSchemaHost).schema;
  });
  afterAll(() => app.close());

  it('keeps every promise of the contract, but for what later issues bring', () => {
    const broken = findBreakingChanges(buildSchema(text('contract.graphql')), schema).map(
      ({ description }) => description,
    );
    expect(broken.filter((change) => !later.has(change))).toEqual([]);
    expect([...later].filter((change) => !broken.includes(change))).toEqual([]);
  });

  it('is the one that clients were generated from (npm run schema writes it)', () => {
    expect(text('schema.graphql').trim()).toBe(printSchema(lexicographicSortSchema(schema)).trim());
  });

  it('says what every type is, and what every query and mutation does', () => {
    const roots = [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!];
    const things = Object.values(schema.getTypeMap()).filter(
      (type) =>
        !type.name.startsWith('__') &&
        !isSpecifiedScalarType(type) &&
        !isInputObjectType(type) &&
        !roots.includes(type as never),
    );
    const doors = roots.flatMap((root) => Object.values(root.getFields()));
    expect([...things, ...doors].filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  it('names for every field who may read it or call it', () => {
    const unruled = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('__')
        ? Object.values(type.getFields())
            .filter((field) => !accessOf(type, field))
            .map((field) => `${type.name}.${field.name}`)
        : [],
    );
    expect(unruled).toEqual([]);
  });

  it('lets a visitor change nothing but come in, and be counted', () => {
    const mutation = schema.getMutationType()!;
    const open = Object.values(mutation.getFields())
      .filter((field) => accessOf(mutation, field) === 'public')
      .map(({ name }) => name);
    expect(open.sort()).toEqual(openMutations);
  });

  it('shows what is private to nobody but the person themself', () => {
    const person = schema.getType('Person');
    if (!isObjectType(person)) throw new Error('There is no Person');
    const publicFields = ['id', 'handle', 'name', 'territory', 'skills', 'projects', 'organisations'];
    const ruled = Object.values(person.getFields()).filter(({ name }) => !publicFields.includes(name));
    expect(ruled.filter((field) => accessOf(person, field) !== 'self').map(({ name }) => name)).toEqual([]);
  });
});
