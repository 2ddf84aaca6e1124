import { existsSync, statSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { ColumnMap, ImportOutcome } from '@essaim/projects-server';
import { CommandFailed, ExitCode } from './outcome.ts';
import { progressOf } from './progress.ts';
import { withForge } from './with-forge.ts';

interface ImportOptions {
  source?: string;
  licence?: string;
  map?: string;
  format?: 'jsonl' | 'csv';
  dryRun?: boolean;
}

/** Rejected lines shown; the rest are counted. */
const SHOWN = 50;

/** What is the matter with a line, for who has the file before them. */
const reasons: Record<ImportOutcome['rejected'][number]['reason'], string> = {
  not_utf8: 'is not text in UTF-8: save the file as UTF-8',
  too_long: 'is far too long for one record',
  not_json: 'is not JSON, or is cut short',
  not_a_record: 'is JSON, but not an object',
  broken_csv: 'cannot be read as CSV: a quote is missing, or the file is cut short',
  no_title: 'has no title',
  no_source: 'names no source, and there is no --source',
  same_id_again: 'has the id of a line before it',
};

/** `essaim import`: listings from a directory elsewhere. */
export const importCommand = () =>
  new Command('import')
    .description('take in initiatives known from a directory elsewhere, as listings that their people can claim')
    .argument('<file>', 'JSONL or CSV; lines that cannot be read are listed, the others go in')
    .option('--source <name>', "the directory's name; without, each record's own `source`")
    .option('--licence <name>', 'licence of the texts, where a record names none')
    .option(
      '--map <fields>',
      'which columns hold what, such as title=Nom,place=Commune; fields: externalId, title, summary, description, themes, place, latitude, longitude, url, licence, source',
    )
    .addOption(
      new Option('--format <format>', "the file's format, where its name does not tell").choices(['jsonl', 'csv']),
    )
    .option('--dry-run', 'try everything, keep nothing')
    .action(importFile);

async function importFile(
  file: string,
  { source, licence, map, format, dryRun = false }: ImportOptions,
): Promise<void> {
  if (!existsSync(file) || !statSync(file).isFile()) throw new CommandFailed(`There is no file ${file}.`);
  const { formatOf, havingColumns, ImportListings, parseColumnMap, readRecords, UnknownColumn, UnknownField } =
    await import('@essaim/projects-server');
  const kind = format ?? formatOf(file);
  if (!kind)
    throw new CommandFailed(`The name of ${file} does not tell its format: add --format jsonl or --format csv.`);
  let columns: ColumnMap = {};
  try {
    columns = map ? parseColumnMap(map) : {};
  } catch (error) {
    if (error instanceof UnknownField) throw new CommandFailed(`"${error.part}" in --map is no field=column.`);
    throw error;
  }
  const progress = progressOf('Import');
  const { size } = statSync(file);
  let bytes = 0;
  const read = readRecords(file, kind, (soFar) => (bytes = soFar));
  const outcome = await withForge(process.env, (forge) =>
    forge.get(ImportListings, { strict: false }).run(kind === 'csv' ? havingColumns(read, columns) : read, {
      ...(source && { source }),
      ...(licence && { licence }),
      map: columns,
      dryRun,
      onProgress: () => progress.reach(bytes, size),
    }),
  )
    .catch((error: unknown) => {
      if (!(error instanceof UnknownColumn)) throw error;
      throw new CommandFailed(`There is no column "${error.column}" in ${file}, which has ${error.known.join(', ')}.`);
    })
    .finally(() => progress.end());
  process.stdout.write(summaryOf(outcome, dryRun));
  if (outcome.read > 0 && outcome.rejected.length === outcome.read) process.exitCode = ExitCode.failed;
}

function summaryOf({ read, added, changed, unchanged, claimed, rejected }: ImportOutcome, dryRun: boolean): string {
  const counts = [
    `${added} added`,
    `${changed} changed`,
    `${unchanged} as before`,
    ...(claimed ? [`${claimed} left to their people`] : []),
    `${rejected.length} rejected`,
  ];
  const listed = rejected.slice(0, SHOWN).map(({ line, reason }) => `  line ${line} ${reasons[reason]}\n`);
  const more = rejected.length > SHOWN ? `  and ${rejected.length - SHOWN} more\n` : '';
  return `${dryRun ? 'Tried, nothing kept: ' : ''}${read} record${read === 1 ? '' : 's'}: ${counts.join(', ')}\n${listed.join('')}${more}`;
}
