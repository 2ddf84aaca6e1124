import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { catalogueOf } from './index.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The code of the server, specs and what only tests use left out. */
const code = ['libs', 'apps']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(\w+\/server|api|worker|cli)\/src\/.*\.tsx?$/.test(file))
      .filter((file) => !/(\.spec\.tsx?|\/testing\.ts|^demonstration\/.*)$/.test(file))
      .map((file) => readFileSync(path.join(root, folder, file), 'utf8')),
  )
  .join('\n');

const flat = (texts: object, prefix: string): [key: string, text: string][] =>
  Object.entries(texts).flatMap(([key, text]: [string, string | object]) =>
    typeof text === 'string'
      ? [[`${prefix}.${key}`.replace(/_(one|many|other|zero)$/, ''), text] as [string, string]]
      : flat(text, `${prefix}.${key}`),
  );

const texts = flat(catalogueOf('fr').server, 'server');
const keys = new Set(texts.map(([key]) => key));
const literals = new Set([...code.matchAll(/['"`]([\w.]+)['"`]/g)].map(([, literal]) => literal!));
const found = (pattern: RegExp): string[] => [...new Set([...code.matchAll(pattern)].map((match) => match[1]!))];

/** Groups whose words are put together with a code of the rules: with all that follows, or with its first part. */
const byCode = /^server\.(errors|activity|likeness\.reasons|notifications\.because|operators\.dead_letters)\./;
const byFirstPart = /^server\.(notifications|emails|unsubscribe)\.(\w+)\./;

describe('The words of the server', () => {
  it('are there for every refusal that the code names', () => {
    const reasons = [
      ...found(/\breason(?:: string)? = '([\w.]+)'/g),
      ...found(/\bbadInput\([^,()]+, '([\w.]+)'/g),
      ...found(/\.problem\([^,()]+, '([\w.]+)'/g),
      ...found(/\{ path: [^,{}]+, reason: '([\w.]+)'/g),
    ];
    expect(reasons.length).toBeGreaterThan(60);
    expect(reasons.filter((reason) => !keys.has(`server.errors.${reason}`))).toEqual([]);
  });

  it('are there for every reason that people are told something for, and all that happens to a project', () => {
    const because = found(/\bbecause\('(\w+)'/g).map((reason) => `server.notifications.because.${reason}`);
    const happened = found(/recordActivity\(tx, \{[^}]*\bkind: '(\w+)'/g).map((kind) => `server.activity.${kind}`);
    expect([because.length, happened.length].every((number) => number > 5)).toBe(true);
    expect([...because, ...happened].filter((key) => !keys.has(key))).toEqual([]);
  });

  it('are there for every key that is written out', () => {
    const written = found(/\('(server\.[\w.]+)'[,)]/g).filter((key) => key !== 'server.log');
    expect(written.length).toBeGreaterThan(15);
    expect(written.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('are all said somewhere', () => {
    const nested = new Set(
      texts.flatMap(([, text]) => [...text.matchAll(/\$t\(\s*([\w.]+)/g)].map((match) => match[1]!)),
    );
    const nestedGroups = texts.flatMap(([, text]) =>
      [...text.matchAll(/\$t\(\s*([\w.]+)\.\{\{/g)].map((match) => match[1]!),
    );
    const isSaid = (key: string): boolean =>
      literals.has(key) ||
      nested.has(key) ||
      nestedGroups.some((group) => key.startsWith(`${group}.`)) ||
      (byCode.test(key) ? literals.has(key.replace(byCode, '')) : literals.has(byFirstPart.exec(key)?.[2] ?? key));
    expect([...keys].filter((key) => !isSaid(key))).toEqual([]);
  });
});
