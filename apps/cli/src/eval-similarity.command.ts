import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { languages } from '@essaim/catalogue';
import type { EvaluateLikeness, EvaluateNames, EvaluationRecord } from '@essaim/likeness-server';
import { withDatabaseUrl } from './database.ts';
import { CommandFailed } from './outcome.ts';
import { progressOf } from './progress.ts';
import { withForge } from './with-forge.ts';

interface Options {
  corpus: string;
  queries: string;
  out: string;
  titleOnly?: boolean;
  limit: number;
  fit?: string;
  folds: number;
  names?: boolean;
}

/** `essaim eval`: how well the forge does what it is for. */
export const evalCommand = () =>
  new Command('eval').description('measure how well the forge does its work').addCommand(similarityCommand());

const similarityCommand = () =>
  new Command('similarity')
    .description(
      'rank a labelled set of initiatives with the ordinary matcher, in a database of its own that is dropped afterwards',
    )
    .requiredOption(
      '--corpus <file>',
      'JSONL of records { id, source, title, text?, themes?, place? }, taken in by the ordinary import',
    )
    .requiredOption('--queries <file>', 'JSONL of { id }: records of the corpus, each asked about as a draft')
    .requiredOption('--out <file>', 'run file to write, JSONL of { query, hits: [{ id, score }] }')
    .option('--title-only', 'ask about titles alone, as of a draft that somebody begins to type')
    .option('--limit <number>', 'hits written per query', wholeNumber, 100)
    .option(
      '--fit <pairs>',
      'JSONL of { a, b, label }, 2 for the same idea: also print the calibration that fits these labels, and score each query by one fitted without it',
    )
    .option('--folds <number>', 'groups of queries for --fit: each is scored by what the others teach', wholeNumber, 5)
    .option('--names', 'also ask for each idea of the thesaurus by its names, French and English, as titles alone')
    .action(evaluate);

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It is a whole number from 1 on.');
  return number;
}

async function evaluate(options: Options): Promise<void> {
  const { corpus, queries, out, titleOnly = false, limit, fit, folds, names: byNames = false } = options;
  for (const file of [corpus, queries, ...(fit ? [fit] : [])])
    if (!existsSync(file) || !statSync(file).isFile())
      throw new CommandFailed(`There is no file ${file}: docs/likeness.md says what a set looks like.`);
  const asked = recordsOf(corpus, idsOf(queries));
  await withScratchForge(async (importFile, likeness, names) => {
    await importFile(corpus);
    const progress = progressOf('Index');
    await likeness.indexAll((done, total) => progress.reach(done, total)).finally(() => progress.end());

    const asks = titleOnly ? asked.map(titleOf) : asked;
    for (const record of asks.slice(0, 3)) await likeness.ask(record, limit); // the first questions also pay for what is kept in memory
    const lines: string[] = [];
    const times: number[] = [];
    for (const record of asks) {
      const started = performance.now();
      lines.push(JSON.stringify(await likeness.ask(record, limit)));
      times.push(performance.now() - started);
    }
    writeFileSync(out, `${lines.join('\n')}\n`);
    times.sort((a, b) => a - b);
    process.stdout.write(
      `${lines.length} queries: p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms each, written to ${out}\n`,
    );
    if (byNames) process.stdout.write(await namesFound(names));
    if (!fit) return;
    const { calibration, runs } = await fitted(likeness, asked, fit, folds);
    const held = runs[titleOnly ? 'titles' : 'whole'];
    writeFileSync(out, `${held.map((run) => JSON.stringify({ ...run, hits: run.hits.slice(0, limit) })).join('\n')}\n`);
    process.stdout.write(`${calibration}\nThe scores in ${out} are those of calibrations fitted without the query.\n`);
  });
}

/** How many names of ideas find a project whose title says the idea, in whatever words. */
async function namesFound(names: EvaluateNames): Promise<string> {
  let lines = '';
  for (const language of languages) {
    const { asked, found, shown, right } = await names.run(language);
    lines += `names of ideas, ${language}: ${found} of ${asked} find a title that says the idea; ${right} of ${shown} shown do\n`;
  }
  return lines;
}

const at = (sorted: readonly number[], part: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
const titleOf = ({ text: _, ...record }: EvaluationRecord): EvaluationRecord => record;

/**
 * The calibration that fits people's labels, from whole texts and from titles alone together, and what each query finds by
 * one that was fitted without it.
 */
async function fitted(likeness: EvaluateLikeness, asked: readonly EvaluationRecord[], file: string, folds: number) {
  const { calibrationFrom, fitToLabels, readLikenessSettings, scoreHeldOut, writeMeaningCalibration } =
    await import('@essaim/likeness-server');
  const labels = new Map<string, boolean>();
  for (const { a, b, label } of lines<{ a: string; b: string; label: number }>(file))
    labels.set(`${a}\n${b}`, label === 2);
  const sameIdea = (text: string, other: string) => labels.get(`${text}\n${other}`);
  const evidenceOf = (records: readonly EvaluationRecord[]) =>
    Promise.all(records.map(async (record) => ({ text: record.id, pairs: await likeness.evidence(record) })));
  const texts = [...(await evidenceOf(asked)), ...(await evidenceOf(asked.map(titleOf)))];
  const { bias, weights } = fitToLabels(texts, sameIdea);
  const rounded = calibrationFrom(round(bias), weights.map(round));
  const runs = scoreHeldOut(texts, folds, sameIdea).map(({ text, pairs }) => ({ query: text, hits: pairs }));
  const { LIKENESS_MODEL: model } = readLikenessSettings();
  const written = model && writeMeaningCalibration(model, rounded);
  return {
    calibration: `calibration: ${JSON.stringify(rounded)}${written ? `\nwritten to ${written}` : ''}`,
    runs: { whole: runs.slice(0, asked.length), titles: runs.slice(asked.length) },
  };
}

const round = (weight: number): number => Number(weight.toFixed(2));

/** Runs `act` on a forge whose database is new and goes away again. */
async function withScratchForge(
  act: (importFile: (file: string) => Promise<void>, likeness: EvaluateLikeness, names: EvaluateNames) => Promise<void>,
): Promise<void> {
  const [{ default: pg }, { migrateDatabase }, { ImportListings, readRecords }, likeness] = await Promise.all([
    import('pg'),
    import('@essaim/forge-server'),
    import('@essaim/projects-server'),
    import('@essaim/likeness-server'),
  ]);
  await withDatabaseUrl(
    process.env,
    async (url) => {
      const name = `essaim_eval_${process.pid}`;
      const server = new pg.Client({ connectionString: url });
      await server.connect();
      try {
        await server.query(`CREATE DATABASE ${name}`);
        const scratch = Object.assign(new URL(url), { pathname: `/${name}` }).href;
        await migrateDatabase(scratch);
        await withForge({ ...process.env, DATABASE_URL: scratch }, async (forge) => {
          const importFile = async (file: string) => {
            const progress = progressOf('Import');
            const { size } = statSync(file);
            let bytes = 0;
            const records = readRecords(file, 'jsonl', (read) => (bytes = read));
            await forge
              .get(ImportListings, { strict: false })
              .run(records, { onProgress: () => progress.reach(bytes, size) })
              .finally(() => progress.end());
          };
          await act(
            importFile,
            forge.get(likeness.EvaluateLikeness, { strict: false }),
            forge.get(likeness.EvaluateNames, { strict: false }),
          );
        });
      } finally {
        await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        await server.end();
      }
    },
    { apart: 'evaluation' },
  );
}

/** Records of a JSONL file. Only a line feed ends a line: texts may hold Unicode's other separators. */
function* lines<T>(file: string): Generator<T> {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim()) continue;
    try {
      yield JSON.parse(line) as T;
    } catch {
      throw new CommandFailed(`A line of ${file} is not JSON: ${line.slice(0, 60)}`);
    }
  }
}

const idsOf = (file: string): string[] => [...lines<{ id: string }>(file)].map(({ id }) => id);

function recordsOf(corpus: string, ids: readonly string[]): EvaluationRecord[] {
  const wanted = new Set(ids);
  const found = new Map<string, EvaluationRecord>();
  for (const record of lines<EvaluationRecord>(corpus)) if (wanted.has(record.id)) found.set(record.id, record);
  return ids.map((id) => {
    const record = found.get(id);
    if (!record) throw new CommandFailed(`The query ${id} is not in ${corpus}.`);
    return record;
  });
}
