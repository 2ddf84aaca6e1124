import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedPostgresError, homeFor, postgresAccount, programsFor, type Account } from './postgres-place.ts';

export { EmbeddedPostgresError } from './postgres-place.ts';

/** What to start. */
export interface EmbeddedPostgresOptions {
  /** Folder of its files, created when missing. One server per folder. */
  folder: string;
  /** TCP port on 127.0.0.1; a free one when absent. Of no effect on a server that already runs. */
  port?: number;
  /** Database made when missing. */
  database?: string;
  /** PostgreSQL's own settings, by name. Of no effect on a server that already runs. */
  settings?: Readonly<Record<string, string>>;
}

/** A running server. */
export interface EmbeddedPostgres {
  /** postgres://user:password@127.0.0.1:port/database, of a superuser. */
  url: string;
  port: number;
  /** Process id of the server. */
  pid: number;
  /** Where its files really are: not always the folder asked for, see `homeFor`. */
  home: string;
  /** True when it ran already: then stopping it is somebody else's business. */
  reused: boolean;
}

const USER = 'essaim';
/** Milliseconds after which a start that does not succeed is given up. */
const START_TIMEOUT_MS = 30_000;
/** Milliseconds between two looks at a server that starts or stops, and between two attempts. */
const LOOK_EVERY_MS = 50;
/** Bytes after which the server's log starts anew; one older log is kept. */
const MAX_LOG_BYTES = 5_000_000;

const DEFAULT_SETTINGS = {
  listen_addresses: '127.0.0.1',
  // No Unix socket: their paths have a short limit, and everything here speaks TCP.
  unix_socket_directories: '',
  // API, workers and BullMQ's PostgreSQL backend each keep several connections.
  max_connections: '200',
  jit: 'off',
};

/**
 * Starts the PostgreSQL that npm installed, or finds it running. Its data persist in the folder; it outlives this
 * process (`stopEmbeddedPostgres` ends it), as root it runs under another account, and it asks for a password that only
 * the owner of the folder can read, since anybody on the machine reaches 127.0.0.1.
 * Safe to call from several processes at once. Throws EmbeddedPostgresError.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = postgresAccount();
  const home = homeFor(options.folder, account);
  const release = await lock(home);
  try {
    const programs = programsFor(account);
    if (!existsSync(dataOf(home))) initialise(programs, home, account);
    const database = options.database ?? 'essaim';
    for (let attempt = 1; ; attempt++) {
      const found = await runningIn(home);
      const { pid, port } = found ?? (await launch(programs, home, account, options));
      try {
        await ensureDatabase(urlOf(home, port, 'postgres'), database);
        return { url: urlOf(home, port, database), port, pid, home, reused: found !== undefined };
      } catch (error) {
        // What was found running may have been on its last breath.
        if (!found || attempt === 5) throw error;
        await pause(4 * LOOK_EVERY_MS);
      }
    }
  } finally {
    release();
  }
}

/** The server that runs in `folder`, without starting one. */
export async function findEmbeddedPostgres(folder: string, database = 'essaim'): Promise<EmbeddedPostgres | undefined> {
  if (!existsSync(folder)) return undefined;
  const home = homeFor(folder, postgresAccount());
  const found = await runningIn(home);
  return found && { url: urlOf(home, found.port, database), ...found, home, reused: true };
}

/**
 * Stops the server that runs in `folder`, if any, ending its clients' sessions; resolves once it is gone. One that takes
 * more than 15 s is stopped the hard way, which its next start mends.
 */
export async function stopEmbeddedPostgres(folder: string): Promise<void> {
  const running = await findEmbeddedPostgres(folder);
  if (!running) return;
  const gone = async (patienceMs: number) => {
    for (let waited = 0; waited < patienceMs; waited += LOOK_EVERY_MS) {
      if (!isPostgres(running.pid, running.home)) return true;
      await pause(LOOK_EVERY_MS);
    }
    return false;
  };
  for (const [signal, patienceMs] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    try {
      process.kill(running.pid, signal);
    } catch {
      return;
    }
    if (await gone(patienceMs)) return;
  }
}

const dataOf = (home: string) => path.join(home, 'data');
const passwordOf = (home: string) => readFileSync(path.join(home, 'password'), 'utf8').trim();
const urlOf = (home: string, port: number, database: string) =>
  `postgres://${USER}:${passwordOf(home)}@127.0.0.1:${port}/${database}`;

/** Makes the data folder beside its final place and moves it there whole: an interrupted start leaves no half of one. */
function initialise(programs: string, home: string, account: Account | undefined): void {
  for (const left of readdirSync(home))
    if (left.startsWith('data.')) rmSync(path.join(home, left), { recursive: true });
  const passwordFile = path.join(home, 'password');
  const unfinished = path.join(home, `data.${process.pid}`);
  mkdirSync(unfinished, { mode: 0o700 });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account) for (const file of [passwordFile, unfinished]) chownSync(file, account.uid, account.gid);
  const made = spawnSync(
    path.join(programs, 'bin', 'initdb'),
    [
      '-D',
      unfinished,
      '-U',
      USER,
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      ...locale(),
      '--no-sync',
    ],
    { ...account, cwd: home, encoding: 'utf8', env: {} },
  );
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new EmbeddedPostgresError(
      `PostgreSQL cannot make its files in ${home}: ${reasonIn(made.stderr || made.error?.message)}`,
    );
  }
  renameSync(unfinished, dataOf(home));
}

/** Linux has C.UTF-8 everywhere; elsewhere PostgreSQL's own is the same in what matters here. */
const locale = () =>
  process.platform === 'linux'
    ? ['--locale=C.UTF-8']
    : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/**
 * Starts the server and waits until it answers. A server that was killed may stand in the way for a moment, as a zombie
 * or through its last sessions' shared memory: that passes, so a start is tried again until the time is up.
 */
async function launch(programs: string, home: string, account: Account | undefined, options: EmbeddedPostgresOptions) {
  const logFile = path.join(home, 'server.log');
  if (existsSync(logFile) && statSync(logFile).size > MAX_LOG_BYTES) renameSync(logFile, `${logFile}.1`);
  const settings = Object.entries({ ...DEFAULT_SETTINGS, ...options.settings }).map(
    ([name, value]) => `--${name}=${value}`,
  );

  for (const deadline = Date.now() + START_TIMEOUT_MS; ; await pause(4 * LOOK_EVERY_MS)) {
    const port = options.port || (await freePort());
    const log = openSync(logFile, 'a');
    const before = statSync(logFile).size;
    // Detached, so that Ctrl+C in the terminal reaches us alone and it is stopped last.
    const server = spawn(
      path.join(programs, 'bin', 'postgres'),
      ['-D', dataOf(home), '-p', String(port), ...settings],
      {
        ...account,
        cwd: home,
        detached: true,
        env: {},
        stdio: ['ignore', log, log],
      },
    );
    closeSync(log);
    server.unref();
    let ended = false;
    server.once('error', () => (ended = true)).once('exit', () => (ended = true));
    while (!ended && Date.now() < deadline) {
      const running = await runningIn(home);
      if (running && running.pid === server.pid) return running;
      await pause(LOOK_EVERY_MS);
    }
    const said = readFileSync(logFile, 'utf8').slice(before);
    if (options.port && /Address already in use/.test(said))
      throw new EmbeddedPostgresError(`Port ${options.port}, wanted for PostgreSQL, is taken by another program.`);
    if (Date.now() >= deadline || !/lock file|shared memory|Address already in use/.test(said)) {
      if (!ended && server.pid) process.kill(server.pid, 'SIGQUIT');
      throw new EmbeddedPostgresError(`PostgreSQL does not start: ${reasonIn(said)} (see ${logFile})`);
    }
  }
}

/** The server whose files are in `home`, once it takes connections; undefined when there is none. */
async function runningIn(home: string): Promise<{ pid: number; port: number } | undefined> {
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    // Lines, PostgreSQL manual "postmaster.pid": process id, data folder, start, port, socket, address, memory, status.
    const lines = readLines(path.join(dataOf(home), 'postmaster.pid'));
    const pid = Number(lines[0]);
    if (!pid || !isPostgres(pid, home)) return undefined;
    if (lines[7]?.trim() === 'ready') return { pid, port: Number(lines[3]) };
    if (waited > START_TIMEOUT_MS) return undefined;
    await pause(LOOK_EVERY_MS);
  }
}

/** Whether a process is alive and is the server of `home`: after a crash its number may belong to another program. */
function isPostgres(pid: number, home: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    // Empty for a zombie, which is as good as gone.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dataOf(home));
  } catch {
    return false;
  }
}

async function ensureDatabase(adminUrl: string, database: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  admin.on('error', () => undefined); // the statement at work fails with it
  await admin.connect();
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(database)}`);
  } finally {
    await admin.end();
  }
}

/** One process at a time makes, finds or starts the server of a folder. Returns what lets the next one in. */
async function lock(home: string): Promise<() => void> {
  const file = path.join(home, 'lock');
  for (const deadline = Date.now() + 2 * START_TIMEOUT_MS; ; await pause(LOOK_EVERY_MS)) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw new EmbeddedPostgresError(`The folder ${home} cannot be written to: ${message}`);
    }
    const holder = Number(readLines(file)[0]);
    // Nobody there, or a lock file that its writer has not filled and never will.
    if (holder ? !isAlive(holder) : ageMs(file) > 1000) rmSync(file, { force: true });
    else if (Date.now() > deadline)
      throw new EmbeddedPostgresError(
        `Process ${holder} has been starting PostgreSQL in ${home} for too long: end it, or remove ${file}.`,
      );
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const readLines = (file: string): string[] => {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
};

const ageMs = (file: string): number => {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
};

/** What a program of PostgreSQL said went wrong, of all that it said. */
function reasonIn(said = ''): string {
  const lines = said.trim().split('\n');
  return lines.find((line) => /FATAL|PANIC|error:/.test(line)) ?? (lines.at(-1) || 'no reason given');
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}
