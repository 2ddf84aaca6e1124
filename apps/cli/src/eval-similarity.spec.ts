import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { aDatabase, closeAfterTests } from '@essaim/platform-server/testing';
import { root } from './outcome.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'essaim-eval-'));
closeAfterTests(() => Promise.resolve(rmSync(folder, { recursive: true })));

const sources = [
  '--import',
  path.join(root, 'tools/ts-hook.mjs'),
  '--conditions=@essaim/source',
  path.join(root, 'apps/cli/src/main.ts'),
];
const fileOf = (name: string, records: readonly object[]) => {
  const file = path.join(folder, name);
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return file;
};

it('ranks a labelled set, and says how many names of ideas find a project that goes by another', async () => {
  const { url } = await aDatabase();
  const evaluate = (...args: string[]) =>
    spawnSync(process.execPath, [...sources, 'eval', 'similarity', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], DATABASE_URL: url },
    });
  const record = (id: string, title: string, text: string) => ({ id, source: 'Annuaire', title, text });
  const corpus = fileOf('corpus.jsonl', [
    record('a', 'AMAP du bocage', 'Des légumes payés à l’avance aux paysannes, partagés chaque jeudi.'),
    record('b', 'AMAP de la plaine', 'Chaque jeudi, les légumes de deux fermes, payés à l’avance.'),
    record('c', 'Chorale du port', 'On chante à plusieurs voix le mardi.'),
  ]);
  const out = path.join(folder, 'run.jsonl');
  const { status, stdout, stderr } = evaluate(
    ...['--corpus', corpus, '--queries', fileOf('queries.jsonl', [{ id: 'a' }]), '--out', out, '--names'],
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [run] = readFileSync(out, 'utf8').trim().split('\n');
  const { query, hits } = JSON.parse(run!) as { query: string; hits: { id: string }[] };
  expect([query, hits[0]!.id]).toEqual(['a', 'b']);
  const lines =
    /^names of ideas, (?:fr|en): (\d+) of (\d+) find a title that says the idea; (\d+) of (\d+) shown do$/gm;
  const counts = [...stdout.matchAll(lines)].map((line) => line.slice(1).map(Number));
  expect(counts).toHaveLength(2);
  for (const [names, asked, right, shown] of counts) {
    expect(asked).toBeGreaterThan(0);
    expect(names).toBe(asked);
    expect(right).toBe(shown);
  }

  expect(evaluate('--corpus', 'nowhere.jsonl', '--queries', corpus, '--out', out)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('There is no file nowhere.jsonl'),
  });
}, 400_000);
