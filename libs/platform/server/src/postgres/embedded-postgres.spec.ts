import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { findEmbeddedPostgres, startEmbeddedPostgres, stopEmbeddedPostgres } from './embedded-postgres.ts';
import { closedDoor, homeFor } from './postgres-place.ts';

describe('the embedded PostgreSQL', () => {
  let top: string;
  let folder: string;
  beforeEach(() => {
    top = mkdtempSync(path.join(os.tmpdir(), 'essaim postgres é-'));
    // What mkdtemp makes is open to its owner alone; others are tested below.
    rmSync(top, { recursive: true });
    mkdirSync(top, { mode: 0o755 });
    folder = path.join(top, 'base de données');
  });
  afterEach(async () => {
    await stopEmbeddedPostgres(folder);
    rmSync(top, { recursive: true, force: true });
  });

  const ask = async (url: string, sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows as unknown[];
    } finally {
      await client.end();
    }
  };

  it('starts once for whoever asks, keeps its data from one start to the next, and stops', async () => {
    const [one, other] = await Promise.all([startEmbeddedPostgres({ folder }), startEmbeddedPostgres({ folder })]);
    expect([one.reused, other.reused].sort()).toEqual([false, true]);
    expect(other.url).toBe(one.url);
    await ask(one.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    await stopEmbeddedPostgres(folder);
    expect(await findEmbeddedPostgres(folder)).toBeUndefined();

    const later = await startEmbeddedPostgres({ folder, settings: { work_mem: '5MB' } });
    expect(await ask(later.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    expect(await ask(later.url, 'SHOW work_mem')).toEqual([{ work_mem: '5MB' }]);
  }, 30_000);

  it('starts again after a kill -9, on the same port where it must', async () => {
    const { pid, port, url } = await startEmbeddedPostgres({ folder });
    process.kill(pid, 'SIGKILL');
    const again = await startEmbeddedPostgres({ folder, port });
    expect(again).toMatchObject({ port, url, reused: false });
  }, 30_000);

  it('is not fooled by what a crash left: a lock, a half-made data folder, the number of another process', async () => {
    const { home } = await startEmbeddedPostgres({ folder });
    await stopEmbeddedPostgres(folder);
    writeFileSync(path.join(home, 'lock'), '999999999');
    mkdirSync(path.join(home, 'data.1234'));
    writeFileSync(
      path.join(home, 'data', 'postmaster.pid'),
      `${process.pid}\n${home}/data\n0\n5432\n\n127.0.0.1\n\nready\n`,
    );
    expect(await startEmbeddedPostgres({ folder })).toMatchObject({ reused: false });
  }, 30_000);

  it('asks for the password that only the owner of its folder can read', async () => {
    const { url, home } = await startEmbeddedPostgres({ folder });
    const wrong = new URL(url);
    wrong.password = 'guessed';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(statSync(path.join(home, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(home, 'data')).mode & 0o777).toBe(0o700);
  }, 30_000);

  it('says that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const { port } = other.address() as { port: number };
    await expect(startEmbeddedPostgres({ folder, port })).rejects.toThrow(
      `Port ${port}, wanted for PostgreSQL, is taken`,
    );
    other.close();
  }, 30_000);

  it('says in a sentence that its files are of another version', async () => {
    const { home } = await startEmbeddedPostgres({ folder });
    await stopEmbeddedPostgres(folder);
    writeFileSync(path.join(home, 'data', 'PG_VERSION'), '17\n');
    await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(
      /^PostgreSQL does not start: .*incompatible with server \(see .*server\.log\)$/,
    );
  }, 30_000);
});

// Only root lends PostgreSQL another account, which other folders may be closed to.
(process.getuid?.() === 0 ? describe : describe.skip)('the place of its files, when root starts it', () => {
  const account = { uid: 65534, gid: 65534 };
  let top: string;
  beforeEach(() => {
    top = path.join(os.tmpdir(), `essaim-place-${process.pid}`);
    mkdirSync(path.join(top, 'private'), { recursive: true });
    mkdirSync(path.join(top, 'private', 'inside'), { mode: 0o700 });
  });
  afterEach(() => rmSync(top, { recursive: true, force: true }));

  it('is the folder asked for when its account may enter', () => {
    expect(closedDoor(path.join(top, 'private', 'inside'), account)).toBe(path.join(top, 'private', 'inside'));
    expect(homeFor(path.join(top, 'open'), account)).toBe(path.join(top, 'open'));
  });

  it('is one of its own when its account may not, the same each time, and another once the folder was removed', () => {
    const asked = path.join(top, 'private', 'inside', 'postgres');
    const ground = path.join(top, 'ground');
    const home = homeFor(asked, account, ground);
    expect(path.dirname(home)).toBe(ground);
    expect(homeFor(asked, account, ground)).toBe(home);
    expect(JSON.parse(readFileSync(path.join(asked, 'elsewhere.json'), 'utf8'))).toEqual({ asked, home });
    rmSync(asked, { recursive: true });
    expect(homeFor(asked, account, ground)).not.toBe(home);
  });

  it('is refused in a sentence when there is none', () => {
    const ground = path.join(top, 'private', 'inside', 'ground');
    expect(() => homeFor(path.join(top, 'private', 'inside', 'postgres'), account, ground)).toThrow(
      /^PostgreSQL does not run as root, .* move this folder somewhere open to all accounts/,
    );
  });
});
