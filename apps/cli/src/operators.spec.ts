import { spawn } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openWorker } from '@essaim/worker';
import { slices } from '@essaim/forge-server';
import { EventLog, newId, readPlatformSettings } from '@essaim/platform-server';
import { aDatabase, closeAfterTests, type TestDatabase } from '@essaim/platform-server/testing';
import { MemberJoined } from '@essaim/projects-server';
import { root } from './outcome.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await aDatabase(...slices);
});

/** Runs the command from its sources on this database; others may work meanwhile. */
function essaim(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const sources = [
    '--import',
    path.join(root, 'tools/ts-hook.mjs'),
    '--conditions=@essaim/source',
    path.join(root, 'apps/cli/src/main.ts'),
  ];
  const child = spawn(process.execPath, [...sources, ...args], {
    env: { PATH: process.env.PATH, DATABASE_URL: db.url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (said.stdout += chunk));
  child.stderr.on('data', (chunk) => (said.stderr += chunk));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, ...said })));
}

/** A fact of which several listeners hear. */
const happen = () =>
  db.write((tx) => new EventLog().record(tx, null, new MemberJoined(newId(), newId(), 'CONTRIBUTOR')));

describe('An operator', () => {
  it('waits until nothing is owed, and hears when nobody works or something was given up', async () => {
    await happen();
    expect(await essaim('queue', 'drain', '--timeout', '0.1')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^1 are still owed after 0.1 s\. Is a worker at work\?\n$/),
    });
    const worker = await openWorker(db.url, readPlatformSettings({ LOG_LEVEL: 'silent', DATABASE_URL: db.url }));
    closeAfterTests(() => worker.close());
    expect(await essaim('queue', 'drain')).toMatchObject({ status: 0, stdout: 'Nothing is owed any more\n' });
    expect(await essaim('queue', 'drain', '--timeout', 'soon')).toMatchObject({ status: 2 });
  }, 240_000);

  it('lists what was given up with its cause, and has one of it, or all, tried again', async () => {
    expect(await essaim('deliveries', 'failed')).toMatchObject({ status: 0, stdout: 'Nothing was given up\n' });
    await db.source.query(
      `UPDATE event_handling SET failed_at = now(), handled_at = NULL, failure = 'Error: it rained' || chr(10) || '  at the picnic', attempts = 8 WHERE listener = 'notify'`,
    );
    const [{ id }] = await db.source.query(`SELECT 'notify:' || event_id AS id FROM event_handling`);
    expect((await essaim('deliveries', 'failed')).stdout).toMatch(
      new RegExp(`^${id}\n  \\S+  projects.member_joined  8 attempts\n  Error: it rained\n$`),
    );
    const { stdout } = await essaim('deliveries', 'failed', '--json', '--listener', 'notify');
    expect(JSON.parse(stdout)).toMatchObject({
      id,
      listener: 'notify',
      failure: expect.stringContaining('the picnic'),
    });

    expect(await essaim('deliveries', 'retry')).toMatchObject({ status: 1, stderr: expect.stringContaining('--all') });
    expect(await essaim('deliveries', 'retry', `notify:${newId()}`)).toMatchObject({ status: 1 });
    expect(await essaim('deliveries', 'retry', id)).toMatchObject({ status: 0, stdout: '1 will be tried again\n' });
    expect(await essaim('deliveries', 'retry', '--all')).toMatchObject({ stdout: '0 will be tried again\n' });
    expect(await essaim('queue', 'drain')).toMatchObject({ status: 0 });
  }, 240_000);

  it('has listeners hear again of what happened since a moment', async () => {
    expect(await essaim('events', 'replay', '--since', 'yesterday')).toMatchObject({ status: 2 });
    expect(await essaim('events', 'replay', '--since', '2020-01-01', '--listener', 'nobody')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('notify'),
    });
    expect(await essaim('events', 'replay', '--since', '2020-01-01', '--listener', 'notify')).toMatchObject({
      status: 0,
      stdout: '1 will be heard again\n',
    });
    expect(await essaim('queue', 'drain')).toMatchObject({ status: 0 });
  }, 240_000);
});
