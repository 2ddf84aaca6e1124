import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ForgeFile } from './forge-file.ts';

describe('the note of a running forge', () => {
  let file: string;
  beforeEach(() => void (file = path.join(mkdtempSync(path.join(os.tmpdir(), 'essaim-note-')), 'forge.json')));
  afterEach(() => rmSync(path.dirname(file), { recursive: true }));

  it('lets one forge run on a data folder, and says where it is to whoever starts another', async () => {
    const note = await ForgeFile.claim(file);
    note.update({ address: 'http://localhost:4000' });
    await expect(ForgeFile.claim(file)).rejects.toThrow(
      `Essaim is already running at http://localhost:4000 (process ${process.pid}).`,
    );
    note.release();
    (await ForgeFile.claim(file)).release();
  });

  it('is taken over from a forge that was killed, whose children are ended first', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); process.on("SIGTERM", () => {})'], {
      stdio: 'ignore',
    });
    const note = await ForgeFile.claim(file);
    note.update({ children: [child.pid!] });
    const left = JSON.parse(readFileSync(file, 'utf8')) as { supervisor: unknown };
    // A number that is in use again, by a process that began at another moment.
    writeFileSync(file, JSON.stringify({ ...left, supervisor: { pid: process.pid, began: '1' } }));

    const gone = once(child, 'exit');
    (await ForgeFile.claim(file)).release();
    expect(await gone).toEqual([null, 'SIGKILL']);
  }, 20_000);

  it('is no obstacle when it cannot be read', async () => {
    writeFileSync(file, '{"superv');
    (await ForgeFile.claim(file)).release();
  });
});
