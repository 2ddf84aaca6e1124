import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { slices } from '@essaim/forge-server';
import { aDatabase, closeAfterTests } from '@essaim/platform-server/testing';
import { root } from './outcome.ts';

const sources = [
  '--import',
  path.join(root, 'tools/ts-hook.mjs'),
  '--conditions=@essaim/source',
  path.join(root, 'apps/cli/src/main.ts'),
];
const folder = mkdtempSync(path.join(tmpdir(), 'essaim-ideas-'));
closeAfterTests(() => Promise.resolve(rmSync(folder, { recursive: true })));

it('takes an instance’s ideas from a file, gives them back, and has them in what other tools get', async () => {
  const { url } = await aDatabase(...slices);
  const essaim = (...args: string[]) =>
    spawnSync(process.execPath, [...sources, 'thesaurus', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], DATABASE_URL: url },
    });
  const file = path.join(folder, 'ideas.yaml');
  writeFileSync(file, 'washhouse-walk:\n  fr: [tournée des lavoirs]\n  en: [washhouse walk]\n');
  expect(essaim('import', '--own', file)).toMatchObject({
    status: 0,
    stdout: '1 idea added, 0 changed, 0 as before; the worker reads 0 projects again\n',
  });
  const exported = essaim('export', '--own').stdout;
  writeFileSync(file, exported);
  expect(essaim('import', '--own', file).stdout).toMatch(/^0 ideas added, 0 changed, 1 as before/);
  expect(essaim('export').stdout).toContain('skos:prefLabel "tournée des lavoirs"@fr');
  expect(essaim('export', '--essaim').stdout).not.toContain('lavoirs');
  expect(essaim('export', '--essaim', '--own')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('cannot be used with option'),
  });

  writeFileSync(file, 'another:\n  fr: [AMAP]\n');
  expect(essaim('import', '--own', file)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^“AMAP” already says another idea: .*\n$/),
  });
  writeFileSync(file, 'another: [');
  expect(essaim('import', '--own', file)).toMatchObject({ status: 1, stderr: expect.stringMatching(/cannot be read/) });
}, 400_000);

it('stops printing without a word where nobody reads on', () => {
  const command = [process.execPath, ...sources, 'thesaurus', 'export', '--essaim'].join(' ');
  const { stdout, stderr } = spawnSync('sh', ['-c', `${command} | head -n 1`], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  expect({ lines: stdout.split('\n').length, stderr }).toEqual({ lines: 2, stderr: '' });
}, 400_000);
