import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { aDatabase, anEmptyDatabase } from '@essaim/platform-server/testing';
import { root } from './outcome.ts';

jest.setTimeout(60_000);

const data = mkdtempSync(path.join(os.tmpdir(), 'essaim-command-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** Runs the command from its sources. */
function essaim(args: string[], environment: NodeJS.ProcessEnv = {}) {
  const sources = [
    '--import',
    path.join(root, 'tools/ts-hook.mjs'),
    '--conditions=@essaim/source',
    path.join(root, 'apps/cli/src/main.ts'),
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...sources, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ESSAIM_DATA: data, ...environment },
  });
  return { status, stdout, stderr };
}

describe('the essaim command', () => {
  it('lists its commands and its version', () => {
    const help = essaim(['--help']);
    expect(help.status).toBe(0);
    for (const name of ['start', 'migrate', 'import', 'eval', 'admin'])
      expect(help.stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    expect(essaim(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it('exits with 2 when it is not understood', () => {
    expect(essaim(['strat'])).toMatchObject({ status: 2, stderr: expect.stringContaining("unknown command 'strat'") });
    expect(essaim(['admin', 'create'])).toMatchObject({ status: 2, stderr: expect.stringContaining('--email') });
    expect(essaim(['start'], { PORT: 'four' })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^PORT: [^\n]+\n$/),
    });
  });

  it('says in a sentence that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const { port } = other.address() as { port: number };
    expect(essaim(['start', '--watch'], { PORT: String(port) })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(new RegExp(`^Port ${port} is taken by another program[^\\n]+\\n$`)),
    });
    other.close();
  });

  it('says in a sentence that the database does not answer', () => {
    const { status, stderr } = essaim(['migrate'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
    expect({ status, stderr }).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^The database does not answer: [^\n]+\n$/),
    });
  });

  it('says in a sentence that Redis does not answer', () => {
    const settings = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing', REDIS_URL: 'redis://127.0.0.1:1' };
    expect(essaim(['start', '--watch'], { PORT: '0', ...settings })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^Redis does not answer: [^\n]+\n$/),
    });
  });

  it('says in one sentence, and not in two, why the forge does not start', () => {
    const { status, stderr } = essaim(['start', '--watch'], { PORT: '0', DATABASE_URL: 'postgres://a@127.0.0.1:1/b' });
    expect({ status, stderr }).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^The database does not answer: [^\n]+\n$/),
    });
  });

  it.each([
    ['DATABASE_URL', 'mysql://a@b/c', 'postgres://'],
    ['REDIS_URL', 'localhost', 'redis://'],
    ['SMTP_URL', 'http://localhost', 'smtp://'],
    ['PUBLIC_URL', 'ftp://essaim.example', 'http://'],
    ['MAIL_FROM', 'Essaim', '"Essaim <essaim@example.org>"'],
  ])('says what %s should be instead of %s', (name, wrong, right) => {
    const { status, stderr } = essaim(['migrate'], { [name]: wrong });
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^${name}: must be an address[^\\n]*${right}\\S*\\.\\n$`));
  });

  it('refuses to work on a database of another version', async () => {
    const { url } = await anEmptyDatabase();
    const { status, stderr } = essaim(['admin', 'create', '--email', 'ada@example.org'], { DATABASE_URL: url });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'The database is not at the schema of this version: run essaim migrate.\n',
    });
  });

  it('works on no database that it would have to make first', () => {
    const nowhere = path.join(data, 'nowhere');
    const { status, stderr } = essaim(['admin', 'create', '--email', 'ada@example.org'], { ESSAIM_DATA: nowhere });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining(`There is no database in ${nowhere}`),
    });
    expect(existsSync(nowhere)).toBe(false);
  });

  it('imports a directory, and says what is the matter with what does not go in', async () => {
    const { url: DATABASE_URL } = await aDatabase();
    const file = path.join(data, 'annuaire.csv');
    writeFileSync(file, 'Nom;Commune\nFour à pain;Ys\n;Brest\n');
    const take = (...args: string[]) => essaim(['import', file, '--source', 'Annuaire', ...args], { DATABASE_URL });
    expect(take('--map', 'title=Titre')).toEqual({
      status: 1,
      stdout: '',
      stderr: `There is no column "Titre" in ${file}, which has Nom, Commune.\n`,
    });
    const done = (first: string, counts: string) => ({
      status: 0,
      stdout:
        `${first}2 records: ${counts}, 1 rejected\n  line 3 has no title\n` +
        '  on no map, for these places are not known here, or are several: “Ys”\n' +
        '  1 without a licence of their texts: --licence names one\n',
    });
    const map = ['--map', 'title=Nom,place=Commune'];
    expect(take(...map, '--dry-run')).toMatchObject(done('Tried, nothing kept: ', '1 added, 0 changed, 0 as before'));
    expect(take(...map)).toMatchObject(done('', '1 added, 0 changed, 0 as before'));
    writeFileSync(file, 'Nom;Commune\n;Brest\n');
    expect(take(...map)).toMatchObject({ status: 1, stdout: expect.stringContaining('1 record: ') });
  });

  it('says what of a directory is here already, does what was chosen, and reports line by line', async () => {
    const { url: DATABASE_URL } = await aDatabase();
    const file = path.join(data, 'premier.csv');
    const report = path.join(data, 'rapport.csv');
    const take = (source: string, ...args: string[]) =>
      essaim(['import', file, '--source', source, ...args], { DATABASE_URL });
    writeFileSync(file, 'id;title;url\n1;Four à pain;https://four.example\n');
    take('Premier');
    writeFileSync(file, 'id;title;url\na;Le four;http://www.four.example/\nb;Lavoir;\n');
    const chosen = ['--exact', '--on-same', 'skip', '--report', report];
    expect(take('Second', ...chosen, '--dry-run')).toMatchObject({
      status: 0,
      stdout:
        'Here already: 1 the same, 0 probably the same; 1 new\n' +
        'Tried, nothing kept: 2 records: 1 added, 0 changed, 0 as before, 1 left out, 0 rejected\n' +
        '  1 without a licence of their texts: --licence names one\n' +
        'Left out:\n  line 2 “Le four”, here as /projects/four-a-pain\n',
    });
    expect(readFileSync(report, 'utf8').split('\n')).toEqual(
      expect.arrayContaining([
        '2,same,left out,Le four,,Second,a,Four à pain,,/projects/four-a-pain,the same address',
        '3,new,added,Lavoir,,Second,b,,,,',
      ]),
    );
    expect(take('Second', '--exact')).toMatchObject({
      stdout: expect.stringContaining(
        '2 records: 1 added, 0 changed, 0 as before, 1 kept as one more source, 0 rejected',
      ),
    });
    expect(take('Second', '--on-probable', 'ask')).toMatchObject({
      status: 1,
      stderr: '--on-probable ask asks somebody: run it in a terminal, or choose add or skip.\n',
    });
  }, 120_000);

  it('refuses an unsafe installation', () => {
    const { status, stderr } = essaim(['start'], { ESSAIM_MODE: 'production', RATE_LIMITS: 'off' });
    expect(status).toBe(2);
    expect(stderr).toContain('SMTP_URL: is required in production.');
    expect(stderr).toContain('RATE_LIMITS: cannot be off in production.');
    expect(stderr.match(/ESSAIM_SECRET/g)).toHaveLength(1);
    expect(
      essaim(['start'], { ESSAIM_MODE: 'production', ESSAIM_SECRET: `demonstration-${'x'.repeat(32)}` }).stderr,
    ).toContain('ESSAIM_SECRET: must be a secret of your own in production.');
  });
});
