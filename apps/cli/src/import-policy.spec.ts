import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { RecognisedListing } from '@essaim/likeness-server';
import { decide, doneWith, type Answer, type ImportPolicy } from './import-policy.ts';
import { whyKnown, writeReport } from './import-report.ts';

const known = { id: 'k', title: 'Le four', slug: 'le-four', place: 'Pont-Croix', claimed: false };
const line = (number: number, but: Partial<RecognisedListing> = {}): RecognisedListing => ({
  line: number,
  title: `Fiche ${number}`,
  place: '',
  source: 'Annuaire',
  externalId: String(number),
  standing: 'NEW',
  clue: null,
  known: null,
  reasons: [],
  ...but,
});
const byId = (number: number) => line(number, { standing: 'SAME', clue: 'ID', known });
const bySite = (number: number) => line(number, { standing: 'SAME', clue: 'SITE', known });
const probably = (number: number) => line(number, { standing: 'PROBABLE', clue: 'LIKENESS', known });

const nobody = () => Promise.reject(new Error('nobody is to be asked'));
const done = async (
  listings: RecognisedListing[],
  policy: Partial<ImportPolicy>,
  ask: () => Promise<Answer> = nobody,
) => {
  const decisions = await decide(listings, { onSame: 'update', onProbable: 'add', ...policy }, ask);
  return listings.map((listing) => doneWith(listing, decisions));
};

describe('what is done with a line', () => {
  const all = [line(1), byId(2), bySite(3), probably(4)];
  it.each([
    [{}, ['added', 'brought up to date', 'kept as one more source', 'added']],
    [{ onSame: 'skip' }, ['added', 'left out', 'left out', 'added']],
    [{ onSame: 'add' }, ['added', 'brought up to date', 'added', 'added']],
    [{ onProbable: 'skip' }, ['added', 'brought up to date', 'kept as one more source', 'left out']],
  ] as [Partial<ImportPolicy>, string[]][])('by %j', async (policy, words) =>
    expect(await done(all, policy)).toEqual(words),
  );

  it('is left to its people where they carry it', async () =>
    expect(await done([{ ...byId(1), known: { ...known, claimed: true } }], {})).toEqual(['left to its people']));

  it('is what somebody answers, until they have answered for all', async () => {
    const answers: Answer[] = ['add', 'skip', 'source', 'skip all'];
    expect(
      await done([1, 2, 3, 4, 5, 6].map(probably), { onProbable: 'ask' }, () => Promise.resolve(answers.shift()!)),
    ).toEqual(['added', 'left out', 'kept as one more source', 'left out', 'left out', 'left out']);
    expect(answers).toEqual([]);
  });
});

it('is reported line by line, and no cell is a formula', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'essaim-report-'));
  try {
    const file = path.join(folder, 'report.csv');
    const listings = [line(1, { title: '=HYPERLINK("http://evil.example")' }), probably(3)];
    const decisions = await decide(listings, { onSame: 'update', onProbable: 'skip' }, nobody);
    const why = whyKnown(() => 'Idea in common: bread oven');
    writeReport(file, { listings, rejected: [{ line: 2, reason: 'no_title' }] }, decisions, why);
    expect(readFileSync(file, 'utf8').replace('\uFEFF', '').trim().split('\n')).toEqual([
      'line,standing,done,title,place,source,external id,already here as,there,address here,why',
      `1,new,added,"'=HYPERLINK(""http://evil.example"")",,Annuaire,1,,,,`,
      '2,rejected,left out,,,,,,,,has no title',
      '3,probably same,left out,Fiche 3,,Annuaire,3,Le four,Pont-Croix,/projects/le-four,Idea in common: bread oven',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
