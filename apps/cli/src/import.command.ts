import { existsSync, statSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { INestApplicationContext } from '@nestjs/common';
import type { Recognition, RecognisedListing } from '@essaim/likeness-server';
import type { ColumnMap, ImportManners, ImportOutcome, NumberedRecord } from '@essaim/projects-server';
import { askAtTerminal } from './ask-about-listing.ts';
import { decide, probablePolicies, samePolicies, type Decisions, type ImportPolicy } from './import-policy.ts';
import { problems, whyKnown, writeReport, type WhyKnown } from './import-report.ts';
import { CommandFailed, ExitCode } from './outcome.ts';
import { progressOf } from './progress.ts';
import { withForge } from './with-forge.ts';

interface ImportOptions extends ImportPolicy {
  source?: string;
  licence?: string;
  map?: string;
  format?: 'jsonl' | 'csv';
  report?: string;
  exact?: boolean;
  dryRun?: boolean;
}

/** Lines shown of each kind; the rest are counted, and in the report. */
const SHOWN = 50;
/** Places named of those that are not known. */
const NAMED = 10;

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
    .addOption(
      new Option(
        '--on-same <policy>',
        'what is here already, by its id in the directory or by its address: skip it; update it, or keep the directory as one more source; add it beside what has its address',
      )
        .choices(samePolicies)
        .default('update'),
    )
    .addOption(
      new Option(
        '--on-probable <policy>',
        'what says the same of the same place: add it, skip it, or ask about each, at a terminal',
      )
        .choices(probablePolicies)
        .default('add'),
    )
    .option('--report <file>', 'write what becomes of each line, and why, into a CSV file')
    .option('--exact', 'look for ids and addresses alone: quicker, nothing is probable then')
    .option('--dry-run', 'try everything, keep nothing')
    .action(importFile);

async function importFile(file: string, options: ImportOptions): Promise<void> {
  const { report, onProbable, exact = false, dryRun = false } = options;
  if (!existsSync(file) || !statSync(file).isFile()) throw new CommandFailed(`There is no file ${file}.`);
  if (onProbable === 'ask' && !(process.stdin.isTTY && process.stdout.isTTY))
    throw new CommandFailed('--on-probable ask asks somebody: run it in a terminal, or choose add or skip.');
  const { ImportListings, UnknownColumn } = await import('@essaim/projects-server');
  const { manners, read } = await readingOf(file, options);
  await withForge(process.env, async (forge) => {
    const recognition = await withProgress('Compare', read, (records, onProgress) =>
      recognise(forge, records, manners, { exact }, onProgress),
    ).catch((error: unknown) => {
      if (!(error instanceof UnknownColumn)) throw error;
      throw new CommandFailed(`There is no column "${error.column}" in ${file}, which has ${error.known.join(', ')}.`);
    });
    const why = await reasonsOf(forge);
    process.stdout.write(alreadyHere(recognition, why));
    const decisions = await decisionsOn(recognition, options, why);
    if (report) writeReport(report, recognition, decisions, why);
    const outcome = await withProgress('Import', read, (records, onProgress) =>
      forge.get(ImportListings, { strict: false }).run(records, {
        ...manners,
        dryRun,
        decide: (line) => decisions.get(line) ?? 'TAKE',
        onProgress,
      }),
    );
    process.stdout.write(summaryOf(outcome, dryRun));
    process.stdout.write(leftOut(recognition, decisions));
    if (outcome.read > 0 && outcome.rejected.length === outcome.read) process.exitCode = ExitCode.failed;
  });
}

type Read = (onBytes: (bytes: number) => void) => AsyncIterable<NumberedRecord>;

/** How the file is read, and what holds for all of its records. Throws CommandFailed where the options do not tell. */
async function readingOf(
  file: string,
  { source, licence, map, format }: ImportOptions,
): Promise<{ manners: ImportManners; read: Read & { size: number } }> {
  const { formatOf, havingColumns, parseColumnMap, readRecords, UnknownField } =
    await import('@essaim/projects-server');
  const kind = format ?? formatOf(file);
  if (!kind)
    throw new CommandFailed(`The name of ${file} does not tell its format: add --format jsonl or --format csv.`);
  const columnsOf = (text: string): ColumnMap => {
    try {
      return parseColumnMap(text);
    } catch (error) {
      if (error instanceof UnknownField) throw new CommandFailed(`"${error.part}" in --map is no field=column.`);
      throw error;
    }
  };
  const columns = columnsOf(map ?? '');
  const read: Read = (onBytes) => {
    const records = readRecords(file, kind, onBytes);
    return kind === 'csv' ? havingColumns(records, columns) : records;
  };
  return {
    manners: { ...(source && { source }), ...(licence && { licence }), map: columns },
    read: Object.assign(read, { size: statSync(file).size }),
  };
}

/** Works through the file once, with a bar for who watches. */
async function withProgress<T>(
  what: string,
  read: Read & { size: number },
  work: (records: AsyncIterable<NumberedRecord>, onProgress: () => void) => Promise<T>,
): Promise<T> {
  const progress = progressOf(what);
  let bytes = 0;
  return work(
    read((sofar) => (bytes = sofar)),
    () => progress.reach(bytes, read.size),
  ).finally(() => progress.end());
}

async function recognise(
  forge: INestApplicationContext,
  records: AsyncIterable<NumberedRecord>,
  manners: ImportManners,
  options: { exact: boolean },
  onProgress: () => void,
): Promise<Recognition> {
  const { RecogniseListings } = await import('@essaim/likeness-server');
  return forge.get(RecogniseListings, { strict: false }).run(records, manners, { ...options, onProgress });
}

/** What tells why a line is thought to be here, in the words of the forge. */
async function reasonsOf(forge: INestApplicationContext): Promise<WhyKnown> {
  const [{ reasonsInWords, ThesaurusKeeper }, { Database }] = await Promise.all([
    import('@essaim/likeness-server'),
    import('@essaim/platform-server'),
  ]);
  const thesaurus = forge.get(ThesaurusKeeper, { strict: false });
  const { concepts } = await forge.get(Database, { strict: false }).read((tx) => thesaurus.inForce(tx));
  const nowhere = { nearness: 'UNKNOWN', name: null, area: null, distanceKm: null } as const;
  return whyKnown((reasons) =>
    reasonsInWords(reasons, nowhere, 'en', concepts, thesaurus.publics())
      .map(({ text }) => text)
      .join(' · '),
  );
}

async function decisionsOn({ listings }: Recognition, policy: ImportPolicy, why: WhyKnown): Promise<Decisions> {
  if (policy.onProbable !== 'ask')
    return decide(listings, policy, () => Promise.reject(new Error('nobody is to be asked')));
  const { ask, close } = askAtTerminal((listing) => sentenceOf(listing, why));
  try {
    return await decide(listings, policy, ask);
  } finally {
    close();
  }
}

const placed = (title: string, place: string | null): string => (place ? `“${title}” (${place})` : `“${title}”`);

const sentenceOf = ({ line, title, place, standing, known, ...listing }: RecognisedListing, why: WhyKnown): string =>
  `  line ${line} ${placed(title, place)} is ${standing === 'SAME' ? 'already here' : 'probably here'} as ` +
  `${placed(known?.title ?? '', known?.place ?? null)}: ${why({ line, title, place, standing, known, ...listing })}\n`;

/** What of the file is here already, before anything is written; nothing where nothing can be. */
function alreadyHere({ listings, unread }: Recognition, why: WhyKnown): string {
  const of = (standing: RecognisedListing['standing']) => listings.filter((listing) => listing.standing === standing);
  const probable = of('PROBABLE');
  if (!unread && of('NEW').length === listings.length) return '';
  return [
    `Here already: ${of('SAME').length} the same, ${probable.length} probably the same; ${of('NEW').length} new\n`,
    ...(unread
      ? [`  ${unread} projects are not indexed yet: what is like them counts as new until a worker has run\n`]
      : []),
    ...listed(probable.map((listing) => sentenceOf(listing, why))),
  ].join('');
}

function summaryOf(outcome: ImportOutcome, dryRun: boolean): string {
  const { read, added, changed, unchanged, claimed, sources, left, rejected } = outcome;
  const counts = [
    `${added} added`,
    `${changed} changed`,
    `${unchanged} as before`,
    ...(claimed ? [`${claimed} left to their people`] : []),
    ...(sources ? [`${sources} kept as one more source`] : []),
    ...(left ? [`${left} left out`] : []),
    `${rejected.length} rejected`,
  ];
  const lines = [
    ...listed(rejected.map(({ line, reason }) => `  line ${line} ${problems[reason]}\n`)),
    ...withoutPlace(outcome),
    ...(outcome.unlicensed ? [`  ${outcome.unlicensed} without a licence of their texts: --licence names one\n`] : []),
  ];
  return `${dryRun ? 'Tried, nothing kept: ' : ''}${read} record${read === 1 ? '' : 's'}: ${counts.join(', ')}\n${lines.join('')}`;
}

/** Places by which nobody finds a listing on a map. */
function withoutPlace({ unplaced }: ImportOutcome): string[] {
  if (!unplaced.size) return [];
  const named = [...unplaced].slice(0, NAMED).map((place) => `“${place}”`);
  if (unplaced.size > NAMED) named.push(`and ${unplaced.size - NAMED} more`);
  return [`  on no map, for these places are not known here, or are several: ${named.join(', ')}\n`];
}

/** The lines that were left out, so that nothing is lost without being seen. */
function leftOut({ listings }: Recognition, decisions: Decisions): string {
  const left = listings.filter(({ line }) => decisions.get(line) === 'LEAVE');
  if (!left.length) return '';
  const lines = left.map(
    ({ line, title, known }) => `  line ${line} “${title}”, here as /projects/${known?.slug ?? ''}\n`,
  );
  return `Left out:\n${listed(lines).join('')}`;
}

const listed = (lines: readonly string[]): string[] =>
  lines.length > SHOWN ? [...lines.slice(0, SHOWN), `  and ${lines.length - SHOWN} more\n`] : [...lines];
