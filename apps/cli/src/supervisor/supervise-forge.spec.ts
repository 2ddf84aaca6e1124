import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { findEmbeddedPostgres, stopEmbeddedPostgres } from '@essaim/platform-server/postgres';
import { root } from '../outcome.ts';

jest.setTimeout(600_000);

/** Waits for what must come to pass; fails with the last value seen when it does not. */
async function eventually<T>(
  look: () => Promise<T> | T,
  good: (value: T) => boolean,
  patienceMs = 180_000,
): Promise<T> {
  for (const until = Date.now() + patienceMs; ; await pause(100)) {
    const value = await look();
    if (good(value)) return value;
    if (Date.now() > until) throw new Error(`It never came to pass; last seen: ${JSON.stringify(value)}`);
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] !== 'Z';
  } catch {
    return false;
  }
};

// What npm start runs once everything is built, on an instance of its own.
describe('essaim start', () => {
  // One data folder for all: each test finds what the one before left, as a machine would.
  const data = mkdtempSync(path.join(os.tmpdir(), 'essaim-start-'));
  chmodSync(data, 0o755); // else PostgreSQL, run by root, would keep its files elsewhere, and leave them there
  const started: ChildProcess[] = [];
  afterEach(() => {
    for (const forge of started.splice(0)) forge.kill('SIGKILL');
  });
  afterAll(async () => {
    await stopEmbeddedPostgres(path.join(data, 'postgres'));
    rmSync(data, { recursive: true, force: true });
  });

  const command = path.join(root, 'apps/cli/bin/essaim.js');
  const env = { PATH: process.env.PATH, ESSAIM_DATA: data, PORT: '0', LOG_LEVEL: 'error' };
  const essaim = (...args: string[]) => spawnSync(process.execPath, [command, ...args], { env, encoding: 'utf8' });

  function start() {
    const forge = spawn(process.execPath, [command, 'start', '--empty'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    started.push(forge);
    let said = '';
    for (const stream of [forge.stdout, forge.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    return {
      forge,
      said: () => said,
      address: () =>
        eventually(
          () => /Essaim is ready: (\S+)/.exec(said)?.[1] ?? said,
          (seen) => seen.startsWith('http'),
        ),
    };
  }

  const note = () => JSON.parse(readFileSync(path.join(data, 'forge.json'), 'utf8')) as { children: { pid: number }[] };
  const children = () => note().children.map(({ pid }) => pid);
  const isReady = (address: string) =>
    fetch(`${address}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );

  it('says where it is, refuses to run twice, and stops cleanly', async () => {
    const { forge, address, said } = start();
    const where = await address();
    expect(await isReady(where)).toBe(true);

    const second = start();
    expect(await once(second.forge, 'exit')).toEqual([1, null]);
    expect(second.said()).toBe(`Essaim is already running at ${where} (process ${forge.pid}).\n`);

    // Commands work beside it, on the same database.
    const admin = (email: string) => essaim('admin', 'create', '--email', email);
    expect(admin('ada@example.org')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('New admin: ada <ada@example.org>'),
    });
    expect(admin('nonsense')).toMatchObject({ status: 1, stderr: expect.stringMatching(/^This address .*\n$/) });

    const all = children();
    forge.kill('SIGINT');
    forge.kill('SIGINT'); // as npm passes on what the terminal has sent already
    expect(await once(forge, 'exit')).toEqual([0, null]);
    expect(all.filter(isAlive)).toEqual([]);
    expect(await findEmbeddedPostgres(path.join(data, 'postgres'))).toBeUndefined();
    expect(said()).not.toContain('Error');
  });

  it('starts again whatever crashes: API, worker, PostgreSQL', async () => {
    const { address } = start();
    const where = await address();
    for (const victim of [0, 1]) {
      const before = children();
      process.kill(before[victim]!, 'SIGKILL');
      await eventually(
        children,
        (now) => now.length === 2 && !now.includes(before[victim]!) && now.includes(before[1 - victim]!),
      );
    }
    expect(await eventually(() => isReady(where), Boolean)).toBe(true);

    const postgres = await findEmbeddedPostgres(path.join(data, 'postgres'));
    process.kill(postgres!.pid, 'SIGKILL');
    await eventually(
      () => findEmbeddedPostgres(path.join(data, 'postgres')),
      (now) => now !== undefined && now.pid !== postgres!.pid,
    );
    expect(await eventually(() => isReady(where), Boolean)).toBe(true);
  });

  it('is mended by the next start after a kill -9', async () => {
    const { forge, address } = start();
    await address();
    const orphans = children();
    forge.kill('SIGKILL');
    const next = start();
    expect(await isReady(await next.address())).toBe(true);
    expect(orphans.filter(isAlive)).toEqual([]);
  });
});
