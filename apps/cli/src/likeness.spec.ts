import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { slices } from '@essaim/forge-server';
import { newId, type Tx } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { root } from './outcome.ts';

const sources = [
  '--import',
  path.join(root, 'tools/ts-hook.mjs'),
  '--conditions=@essaim/source',
  path.join(root, 'apps/cli/src/main.ts'),
];
const environmentOf = (db: TestDatabase) => ({ PATH: process.env['PATH'], DATABASE_URL: db.url });

/** Projects that an import left and nobody has worked on. */
const plant = (db: TestDatabase, count: number) =>
  db.write((tx: Tx) =>
    tx.query(
      `INSERT INTO project (id, lineage_id, slug, title, stage, created_at, updated_at, published_at)
       SELECT id, id, id, 'Cabane ' || substr(id::text, 25), 'ACTIVE', now(), now(), now() FROM unnest($1::uuid[]) AS id`,
      [Array.from({ length: count }, newId)],
    ),
  );
const sweepOf = async (db: TestDatabase) =>
  (await db.source.query('SELECT stage, looked, indexed, finished_at FROM likeness_sweep'))[0];

it('a sweep that is killed with -9 is gone on with by the next one, where it was', async () => {
  const db = await aDatabase(...slices);
  await plant(db, 500);
  const child = spawn(process.execPath, [...sources, 'likeness', 'sweep'], { env: environmentOf(db), stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  while (!((await sweepOf(db))?.indexed >= 100)) await Promise.race([pause(20), ended]);
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  const cut = await sweepOf(db);
  expect(cut).toMatchObject({ finished_at: null });

  const { status, stdout } = spawnSync(process.execPath, [...sources, 'likeness', 'sweep'], {
    encoding: 'utf8',
    env: environmentOf(db),
  });
  expect({ status, stdout }).toEqual({
    status: 0,
    // One sweep, counted from its beginning: nothing was done twice.
    stdout: expect.stringMatching(
      /^500 texts indexed anew, 500 projects looked at in [\d.]+ s: \d+ likenesses found, 0 lost\n$/,
    ),
  });
  expect(await sweepOf(db)).toMatchObject({ stage: 'DONE', indexed: 500, looked: 500 });
}, 400_000);

it('a sweep since a moment looks at nothing where nothing happened, and says what is no date', async () => {
  const db = await aDatabase(...slices);
  await plant(db, 3);
  const run = (since: string) =>
    spawnSync(process.execPath, [...sources, 'likeness', 'sweep', '--since', since], {
      encoding: 'utf8',
      env: environmentOf(db),
    });
  expect(run('2026-01-01').stdout).toMatch(/^3 texts indexed anew, 3 projects looked at/);
  expect(run('2126-01-01').stdout).toMatch(/^0 texts indexed anew, 0 projects looked at/);
  expect(run('hier')).toMatchObject({ status: 2, stderr: expect.stringContaining('It is a date') });
}, 400_000);
