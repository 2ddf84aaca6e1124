import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { afterAll, describe } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Database, dataSourceFor, type Tables } from './database/database.ts';
import { platformSlice } from './platform.slice.ts';

/** A database of a test's own, on the real engine. It is dropped once the tests of the file are over. */
export class TestDatabase extends Database {
  /** postgres://… of this database, for what opens connections of its own. */
  readonly url: string;
  constructor(url: string, tables: readonly Tables[]) {
    super(dataSourceFor(url, tables, { poolSize: 5, name: 'essaim test' }));
    this.url = url;
  }
}

const opened: TestDatabase[] = [];

/**
 * A fresh database with every slice's tables, empty but for what migrations bring (themes, territories): a clone of the
 * template made before the first test, in a few hundredths of a second. `slices` are those whose entities the test
 * works with; the platform's own are always there.
 */
export const aDatabase = (...slices: Tables[]): Promise<TestDatabase> => openDatabase(template(), slices);

/** A database without any table, for tests of the migrations themselves. */
export const anEmptyDatabase = (...slices: Tables[]): Promise<TestDatabase> => openDatabase('template0', slices);

async function openDatabase(template: string, slices: readonly Tables[]): Promise<TestDatabase> {
  const name = `essaim_test_${process.env.ESSAIM_TEST_RUN}_${randomBytes(5).toString('hex')}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${client.escapeIdentifier(template)}`));
  const url = new URL(server());
  url.pathname = `/${name}`;
  const database = new TestDatabase(url.href, [...new Set([platformSlice, ...slices])]);
  opened.push(database);
  await database.source.initialize();
  return database;
}

const closings: (() => Promise<unknown>)[] = [];

/** Has `close` run once the tests of the file are over, before the databases it may be using are dropped. Last in, first out. */
export const closeAfterTests = (close: () => Promise<unknown>): void => void closings.push(close);

/** Dropping a database waits for a checkpoint, which takes long where a test wrote much and the machine is busy. */
const DROP_TIMEOUT_MS = 60_000;

afterAll(async () => {
  for (const close of closings.splice(0).reverse()) await close();
  for (const { source, url } of opened.splice(0)) {
    if (source.isInitialized) await source.destroy();
    await onServer((client) => client.query(`DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`));
  }
}, DROP_TIMEOUT_MS);

async function onServer<T>(act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server() });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** The URL of an empty Redis. Test files that run at the same time get databases of their own. */
export async function anEmptyRedis(): Promise<string> {
  const url = `${given('TEST_REDIS_URL').replace(/\/\d*$/, '')}/${Number(process.env.JEST_WORKER_ID ?? 0) % 16}`;
  const redis = new Redis(url);
  await redis.flushdb();
  redis.disconnect();
  return url;
}

/** Describes tests that need what a machine may not have; `npm test` says in one line what it has not. */
export const describeWith = (there: unknown): typeof describe.skip => (there ? describe : describe.skip);

/** Describes tests that need Redis; `npm test` finds or starts it. */
export const describeOnRedis = describeWith(process.env.TEST_REDIS_URL);

/** Tests on the labelled set of similar projects: `tests` gets its folder. Skipped where the set is not. */
export function describeOnEvaluationSet(title: string, tests: (folder: string) => void): void {
  const folder = process.env.ESSAIM_EVALUATION_SET;
  describeWith(folder)(title, () => tests(path.resolve(folder ?? '')));
}

const server = () => given('ESSAIM_TEST_SERVER');
const template = () => given('ESSAIM_TEST_TEMPLATE');

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: tests on a database run through npm test or npm run jest`);
  return value;
}
