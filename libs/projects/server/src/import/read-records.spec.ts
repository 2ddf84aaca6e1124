import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatOf, readRecords, type FileFormat, type NumberedRecord } from './read-records.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'essaim-import-'))));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Buffer, format: FileFormat): Promise<NumberedRecord[]> {
  const file = path.join(folder, 'records');
  writeFileSync(file, content);
  const records: NumberedRecord[] = [];
  for await (const record of readRecords(file, format)) records.push(record);
  return records;
}

describe('JSON lines', () => {
  it('are read one by one; a bad one is told and passed over', async () => {
    expect(
      await read('\uFEFF{"title":"un"}\r\n\n["deux"]\n{"title":"trois\u2028suite"}\n{"title":"qua', 'jsonl'),
    ).toEqual([
      { line: 1, record: { title: 'un' } },
      { line: 3, problem: 'not_a_record' },
      { line: 4, record: { title: 'trois\u2028suite' } }, // a line ends at a line feed and nowhere else
      { line: 5, problem: 'not_json' },
    ]);
  });
});

describe('JSON lines, badly written,', () => {
  it('are told by what is the matter with them, and the others are read', async () => {
    const latin1 = Buffer.from('{"title":"caf\xe9"}\n', 'latin1');
    const endless = Buffer.from(`{"title":"${'a'.repeat(11_000_000)}"}\n`);
    expect(await read(Buffer.concat([latin1, endless, Buffer.from('{"title":"café"}')]), 'jsonl')).toEqual([
      { line: 1, problem: 'not_utf8' },
      { line: 2, problem: 'too_long' },
      { line: 3, record: { title: 'café' } },
    ]);
  });
});

describe('CSV', () => {
  it.each([
    ['commas', 'title,place\n"Four, à pain",Brest\n'],
    ['semicolons', 'title;place\r\n"Four, à pain";Brest\r\n'],
    ['tabs and a mark', '\uFEFFtitle\tplace\nFour, à pain\tBrest\n'],
  ])('with %s', async (_, content) => {
    expect(await read(content, 'csv')).toEqual([{ line: 2, record: { title: 'Four, à pain', place: 'Brest' } }]);
  });

  it('of an old spreadsheet, in Windows-1252', async () => {
    const content = Buffer.from([
      ...Buffer.from('title;r'),
      0xe9,
      ...Buffer.from('sum'),
      0xe9,
      ...Buffer.from('\nC'),
      0x9c,
      ...Buffer.from('ur;5 '),
      0x80,
      ...Buffer.from('\n'),
    ]);
    expect(await read(content, 'csv')).toEqual([{ line: 2, record: { title: 'Cœur', résumé: '5 €' } }]);
  });

  it('in Windows-1252 is found out however late the first accent comes', async () => {
    const content = Buffer.from(`title\n${'abc\n'.repeat(70_000)}caf\xe9\n`, 'latin1');
    expect((await read(content, 'csv')).at(-1)).toMatchObject({ record: { title: 'café' } });
  });

  it('cut within a letter is still UTF-8', async () => {
    const content = Buffer.from('title\ncafé\nthé');
    expect(await read(content.subarray(0, -1), 'csv')).toMatchObject([
      { record: { title: 'café' } },
      { record: { title: expect.stringMatching(/^th/) } },
    ]);
  });

  it('cut in half gives all that comes before the cut', async () => {
    const records = await read('title,text\nun,"a\nb"\ndeux,c\ntrois,"d e', 'csv');
    expect(records.slice(0, 2)).toMatchObject([
      { record: { title: 'un', text: 'a\nb' } },
      { record: { title: 'deux' } },
    ]);
    expect(records.slice(2)).toEqual([{ line: 5, problem: 'broken_csv' }]);
  });

  it.each(['\n', '\r\n'])('tells the line on which a record begins, where lines end with %j', async (end) => {
    const lines = ['', 'title,text', '"un","a', 'b"', '', 'deux,"c', '', 'd"', 'trois,e', ''];
    expect((await read(lines.join(end), 'csv')).map(({ line }) => line)).toEqual([3, 6, 9]);
  });

  it('takes quotes within a text as text, and goes on', async () => {
    expect(await read('title,place\n"La ruche" du bourg,Brest\nLe "fablab",Lyon\nFin,\n', 'csv')).toMatchObject([
      { record: { title: '"La ruche" du bourg', place: 'Brest' } },
      { record: { title: 'Le "fablab"', place: 'Lyon' } },
      { record: { title: 'Fin', place: '' } },
    ]);
  });

  it('with too few or too many fields in a line is read as far as it goes', async () => {
    expect(await read('title,place\nun\ndeux,Brest,encore\n', 'csv')).toMatchObject([
      { record: { title: 'un' } },
      { record: { title: 'deux', place: 'Brest' } },
    ]);
  });
});

it('knows a format by the name of the file', () => {
  expect(['a.jsonl', 'a.NDJSON', 'b.csv', 'c.tsv', 'd.xlsx'].map(formatOf)).toEqual([
    'jsonl',
    'jsonl',
    'csv',
    'csv',
    null,
  ]);
});
