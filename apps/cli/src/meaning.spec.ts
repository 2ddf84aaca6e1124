import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { slices } from '@essaim/forge-server';
import { newId, type Tx } from '@essaim/platform-server';
import { aDatabase, closeAfterTests, describeWith } from '@essaim/platform-server/testing';
import { writeTinyModel } from './fixtures/tiny-model.ts';
import { root } from './outcome.ts';

const { resolve } = createRequire(import.meta.url);
const carries = (name: string): boolean => {
  try {
    return Boolean(resolve(name));
  } catch {
    return false;
  }
};
/** What runs a model is no part of an ordinary installation. */
const runtime = ['onnxruntime-node', '@huggingface/tokenizers'].every(carries);

const sources = [
  '--import',
  path.join(root, 'tools/ts-hook.mjs'),
  '--conditions=@essaim/source',
  path.join(root, 'apps/cli/src/main.ts'),
];
const folder = mkdtempSync(path.join(tmpdir(), 'essaim-model-'));
closeAfterTests(() => Promise.resolve(rmSync(folder, { recursive: true })));
const essaim = (url: string, ...args: string[]) =>
  spawnSync(process.execPath, [...sources, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DATABASE_URL: url, LIKENESS_MODEL: folder },
  });

it('a folder without a model is said in one sentence', async () => {
  const { url } = await aDatabase(...slices);
  expect(essaim(url, 'likeness', 'sweep')).toMatchObject({
    status: 2,
    stderr: `LIKENESS_MODEL: there is no model.onnx in ${folder}.\n`,
  });
});

describeWith(runtime)('a model of this machine', () => {
  it('gives each project its vector when projects are swept, and learns from labels how much that counts', async () => {
    writeTinyModel(folder, { tandem: [3, 0], bicyclette: [3, 0], four: [0, 4], pain: [0, 4] });
    const db = await aDatabase(...slices);
    const ids = [newId(), newId()];
    await db.write((tx: Tx) =>
      tx.query(
        `INSERT INTO project (id, lineage_id, slug, title, stage, created_at, updated_at, published_at)
         SELECT id, id, id, title, 'ACTIVE', now(), now(), now() FROM unnest($1::uuid[], $2::text[]) AS one (id, title)`,
        [ids, ['Un tandem, un four', 'Bicyclette']],
      ),
    );
    expect(essaim(db.url, 'likeness', 'sweep')).toMatchObject({ status: 0 });
    const rows: { vector: Buffer; model: string }[] = await db.source.query(
      'SELECT vector, model FROM likeness_vector ORDER BY project_id',
    );
    const numbers = rows.map(({ vector }) => [vector.readFloatLE(0), vector.readFloatLE(4)]);
    expect(numbers).toEqual([
      [expect.closeTo(0.6), expect.closeTo(0.8)],
      [1, 0],
    ]);
    expect(new Set(rows.map(({ model }) => model)).size).toBe(1);

    const names = ['tandem', 'bicyclette', 'four', 'pain'];
    const record = (id: string, word: string) => ({
      id,
      source: 'Annuaire',
      title: `${word} ${id}`,
      text: `Un projet de ${word} au village.`,
    });
    const corpus = Array.from({ length: 12 }, (_, at) => record(`r${at}`, names[at % 4]!));
    const lines = (file: string, all: readonly object[]) => {
      writeFileSync(path.join(folder, file), all.map((one) => `${JSON.stringify(one)}\n`).join(''));
      return path.join(folder, file);
    };
    const same = corpus.flatMap((a, i) =>
      corpus.flatMap((b, j) => (i !== j && i % 4 < 2 === j % 4 < 2 ? [{ a: a.id, b: b.id, label: 2 }] : [])),
    );
    const fitted = essaim(
      db.url,
      ...['eval', 'similarity', '--corpus', lines('corpus.jsonl', corpus)],
      ...['--queries', lines('queries.jsonl', corpus), '--out', path.join(folder, 'run.jsonl')],
      ...['--fit', lines('pairs.jsonl', same), '--folds', '2'],
    );
    expect(fitted).toMatchObject({ status: 0, stdout: expect.stringContaining('likeness-calibration.json') });
    const { meaning } = JSON.parse(readFileSync(path.join(folder, 'likeness-calibration.json'), 'utf8'));
    expect(meaning.itself + meaning.margin).toBeGreaterThan(0);
    expect(essaim(db.url, 'likeness', 'sweep')).toMatchObject({ status: 0 });
  }, 400_000);
});
