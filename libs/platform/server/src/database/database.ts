import { setTimeout as pause } from 'node:timers/promises';
import {
  DataSource,
  DefaultNamingStrategy,
  QueryFailedError,
  type EntityManager,
  type MigrationInterface,
  type MixedList,
} from 'typeorm';
import { PreparingClient } from './preparing-client.ts';

/** What a read or a use case works with: one connection, inside one transaction. */
export type Tx = EntityManager;

/** Tables of one slice. */
export interface Tables {
  entities: readonly (abstract new (...args: never[]) => unknown)[];
  migrations: readonly (new () => MigrationInterface)[];
}

/** Columns of an embedded class are called as migrations write them: its prefix, then their own name (`territory_kind`). */
class PlainNames extends DefaultNamingStrategy {
  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return prefixes.join('') + (given || property);
  }
}

/** A DataSource over PostgreSQL for the given tables. `poolSize` in connections, `name` shown by pg_stat_activity. */
export function dataSourceFor(
  url: string,
  tables: readonly Tables[],
  options: { poolSize?: number; name?: string } = {},
) {
  return new DataSource({
    type: 'postgres',
    url,
    entities: tables.flatMap((t) => [...t.entities]) as MixedList<new () => unknown>,
    migrations: tables.flatMap((t) => [...t.migrations]) as MixedList<new () => MigrationInterface>,
    namingStrategy: new PlainNames(),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    applicationName: options.name ?? 'essaim',
    poolSize: options.poolSize ?? 10,
    extra: { Client: PreparingClient },
  });
}

/** The one way to the tables: a read, or a write that is wholly done or wholly not. */
export class Database {
  readonly source: DataSource;
  constructor(source: DataSource) {
    this.source = source;
  }

  /** Reads without a transaction; several statements may see different moments. */
  read<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
    return act(this.source.manager);
  }

  /**
   * Runs `act` in one transaction. A deadlock or a serialisation failure is not the caller's fault: it is tried again,
   * three times in all, so `act` must have no effect outside the database.
   */
  async write<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.source.transaction((tx) => act(inTurn(tx)));
      } catch (error) {
        if (attempt === 3 || !['40001', '40P01'].includes(sqlState(error) ?? '')) throw error;
      }
    }
  }
}

/** One connection does one thing at a time: what is asked for side by side in a transaction takes turns. */
function inTurn(tx: Tx): Tx {
  const runner = tx.queryRunner!;
  const query = runner.query.bind(runner) as (...asked: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  runner.query = ((...asked: unknown[]) => {
    const answer = last.then(() => query(...asked));
    last = answer.catch(() => undefined);
    return answer;
  }) as typeof runner.query;
  return tx;
}

const driverErrorOf = (error: unknown) =>
  error instanceof QueryFailedError ? (error.driverError as { code?: string; constraint?: string }) : undefined;

const sqlState = (error: unknown): string | undefined => driverErrorOf(error)?.code;

/**
 * Whether an error says that the database was not there, or went away meanwhile: it is being started anew, or the network
 * is down, or all its connections are taken. Source: PostgreSQL manual, appendix A, classes 08 and 57P, and 53300.
 */
export function isDisconnection(error: unknown): boolean {
  const { code = '', message = '' } = (driverErrorOf(error) ?? error ?? {}) as { code?: string; message?: string };
  return (
    /^08|^57P0|^53300$|^ECONN|^EPIPE$|^ETIMEDOUT$|^EHOSTUNREACH$|^ENOTFOUND$/.test(code) ||
    /^Connection terminated|^Client has encountered a connection error|^Client was closed|timeout exceeded when trying to connect/.test(
      message,
    )
  );
}

/** Milliseconds between two attempts to reach a database that is away, and until it is given up. */
const RECONNECT_EVERY_MS = 250;
const RECONNECT_FOR_MS = 60_000;

/** Does one statement, again and again while the database is away: for what was done elsewhere and has to be noted. */
export async function untilConnected<T>(act: () => Promise<T>): Promise<T> {
  for (const until = performance.now() + RECONNECT_FOR_MS; ;) {
    try {
      return await act();
    } catch (error) {
      if (!isDisconnection(error) || performance.now() > until) throw error;
      await pause(RECONNECT_EVERY_MS);
    }
  }
}

/** The name of the unique or exclusion constraint that a statement ran into; undefined for any other error. */
export const violatedConstraint = (error: unknown): string | undefined =>
  ['23505', '23P01'].includes(sqlState(error) ?? '') ? driverErrorOf(error)?.constraint : undefined;

/**
 * Inserts `row`, turning a violated constraint into the refusal named for it.
 * The transaction is over after a refusal, as PostgreSQL will have it: throw on.
 */
export async function insertUnless<R extends object>(
  tx: Tx,
  row: R,
  refusals: Record<string, new () => Error>,
): Promise<R> {
  try {
    await tx.insert(row.constructor as new () => R, row as never);
    return row;
  } catch (error) {
    const Refusal = refusals[violatedConstraint(error) ?? ''];
    throw Refusal ? new Refusal() : error;
  }
}
