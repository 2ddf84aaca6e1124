import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';

/** A record as a file gives it, and the line it begins on, from 1; or what is the matter with the line. */
export type NumberedRecord = { line: number; record: Record<string, unknown> } | { line: number; problem: ReadProblem };

/** Why a line gives no record. */
export type ReadProblem = 'not_utf8' | 'too_long' | 'not_json' | 'not_a_record' | 'broken_csv';

export type FileFormat = 'jsonl' | 'csv';

/** Told how many bytes of the file are read so far. */
export type OnBytes = (bytes: number) => void;

/** The format that a file's name tells; null for another one. */
export const formatOf = (file: string): FileFormat | null =>
  /\.(jsonl|ndjson)$/i.test(file) ? 'jsonl' : /\.(csv|tsv)$/i.test(file) ? 'csv' : null;

/** Records of a file, one by one, however large it is. A line that cannot be read is told and passed over. */
export const readRecords = (
  file: string,
  format: FileFormat,
  onBytes: OnBytes = () => undefined,
): AsyncIterable<NumberedRecord> => (format === 'jsonl' ? readJsonLines(file, onBytes) : readCsv(file, onBytes));

async function* readJsonLines(file: string, onBytes: OnBytes): AsyncIterable<NumberedRecord> {
  const decoder = new TextDecoder('utf-8', { fatal: true }); // leaves a byte order mark out
  let line = 0;
  for await (const bytes of linesOf(file, onBytes)) {
    line++;
    if (!bytes) {
      yield { line, problem: 'too_long' };
      continue;
    }
    const read = readJson(line, bytes, decoder);
    if (read) yield read;
  }
}

/**
 * Lines end at a line feed and nowhere else: node:readline also breaks at U+2028, which JSON texts may contain. A line
 * that is no record by its length alone is null, and is not kept in memory.
 */
async function* linesOf(file: string, onBytes: OnBytes): AsyncIterable<Buffer | null> {
  const stream = createReadStream(file, { highWaterMark: CHUNK });
  let parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer) => {
    length += part.length;
    if (length <= MAX_LINE) parts.push(part);
    else parts = [];
  };
  const line = () => {
    const whole = length <= MAX_LINE ? Buffer.concat(parts) : null;
    [parts, length] = [[], 0];
    return whole;
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      from = end + 1;
      yield line();
    }
    add(chunk.subarray(from));
    onBytes(stream.bytesRead);
  }
  if (length) yield line();
}

const LINE_FEED = 0x0a;
/** Bytes read at a time. */
const CHUNK = 262_144;
/** Bytes of the longest line that can be a record: hundreds of times what a project holds. */
const MAX_LINE = 10_000_000;

/** Undefined for an empty line. */
function readJson(line: number, bytes: Buffer, decoder: TextDecoder): NumberedRecord | undefined {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { line, problem: 'not_utf8' };
  }
  if (!text.trim()) return undefined;
  try {
    const record: unknown = JSON.parse(text);
    const isRecord = typeof record === 'object' && record !== null && !Array.isArray(record);
    return isRecord ? { line, record: record as Record<string, unknown> } : { line, problem: 'not_a_record' };
  } catch {
    return { line, problem: 'not_json' };
  }
}

/** The first line names the columns. Comma, semicolon or tab, UTF-8 or, where it is not, Windows-1252, are found out. */
async function* readCsv(file: string, onBytes: OnBytes): AsyncIterable<NumberedRecord> {
  const { encoding, delimiter } = await csvManners(file);
  const mended = encoding === 'utf-8' ? (text: string) => text : fromWindows1252();
  let broken = false;
  const stream = createReadStream(file);
  const parser = parse({
    bom: true,
    delimiter,
    encoding: encoding === 'utf-8' ? 'utf8' : 'latin1',
    raw: true,
    relax_column_count: true,
    // People write "La ruche" Montreuil: the quotes are text there.
    relax_quotes: true,
    // Only a quote that is never closed is left to go wrong, as in a file cut in half: what comes before it is read.
    skip_records_with_error: true,
    on_skip: () => void (broken = true),
  });
  stream.on('error', (error) => parser.destroy(error));
  let line = 1;
  let names: string[] | undefined;
  for await (const { record, raw } of stream.pipe(parser) as AsyncIterable<{ record: string[]; raw: string }>) {
    const begins = line;
    line += raw.trimEnd().split('\n').length;
    if (record.length === 1 && !record[0]) continue; // an empty line
    const values = record.map(mended);
    onBytes(stream.bytesRead);
    if (!names) names = values.map((name) => name.trim());
    else yield { line: begins, record: Object.fromEntries(names.map((name, nth) => [name, values[nth] ?? ''])) };
  }
  if (broken) yield { line, problem: 'broken_csv' };
}

/** Bytes that hold the first line, with the names of the columns. */
const HEAD = 65_536;

async function csvManners(file: string): Promise<{ encoding: 'utf-8' | 'windows-1252'; delimiter: string }> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const head = buffer.subarray(0, bytesRead);
    const [columns = ''] = head.toString('latin1').split(/\r?\n/);
    const times = (delimiter: string) => columns.split(delimiter).length;
    const delimiter = [',', ';', '\t'].reduce((best, one) => (times(one) > times(best) ? one : best));
    return { encoding: (await isUtf8(file)) ? 'utf-8' : 'windows-1252', delimiter };
  } finally {
    await handle.close();
  }
}

/** The whole of a file tells: its first letter with an accent may come late. The end of one cut in half does not count. */
async function isUtf8(file: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>)
      decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Latin-1 as it was read, byte by byte, into what Windows means by these bytes: curly quotes, œ, €. */
function fromWindows1252(): (text: string) => string {
  const decoder = new TextDecoder('windows-1252');
  return (text) => decoder.decode(Buffer.from(text, 'latin1'));
}
