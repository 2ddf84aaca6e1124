import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { KeptProcess } from './kept-process.ts';

describe('a kept process', () => {
  let folder: string;
  let kept: KeptProcess | undefined;
  beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'essaim-kept-'))));
  afterEach(async () => {
    await kept?.stop();
    rmSync(folder, { recursive: true });
  });

  const startsNoted = () => readFileSync(path.join(folder, 'starts'), 'utf8').length;
  const keep = (crashes: number) =>
    new Promise<'ready' | 'given up'>((resolve) => {
      const file = path.join(import.meta.dirname, 'fixtures', 'short-lived.mjs');
      const program = { name: 'fixture', file, args: [path.join(folder, 'starts'), String(crashes)], environment: {} };
      kept = new KeptProcess(program, {
        ready: () => resolve('ready'),
        givenUp: () => resolve('given up'),
        changed: () => undefined,
      });
      kept.start();
    });

  it('is started again after a crash, and ends when told to', async () => {
    expect(await keep(1)).toBe('ready');
    expect(startsNoted()).toBe(2);
    const { pid } = kept!;
    await kept!.stop();
    expect(() => process.kill(pid!, 0)).toThrow('ESRCH');
  });

  it('is given up when it never works', async () => {
    expect(await keep(100)).toBe('given up');
    expect(startsNoted()).toBe(4);
  });

  it('comes back when it is killed while it works', async () => {
    await keep(0);
    const { pid } = kept!;
    process.kill(pid!, 'SIGKILL');
    for (let tries = 0; startsNoted() < 2 && tries < 100; tries++) await new Promise((again) => setTimeout(again, 50));
    expect(startsNoted()).toBe(2);
    expect(kept!.pid).not.toBe(pid);
  });
});
