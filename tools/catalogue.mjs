#!/usr/bin/env node
// Adds texts to every language's catalogue at once, so that no language is forgotten and keys stay sorted.
//
//   node tools/catalogue.mjs add <<'JSON'
//   { "web.home.title": { "fr": "Près de chez vous", "en": "Near you" } }
//   JSON
//   node tools/catalogue.mjs remove web.home.title …
//   node tools/catalogue.mjs check      every key in every language, with the same placeholders and no typewriter's apostrophe
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const folder = new URL('../libs/catalogue/src/', import.meta.url);
const languages = readdirSync(folder).flatMap((f) => (/^[a-z]{2}\.json$/.test(f) ? [f.slice(0, 2)] : []));
const fileOf = (language) => new URL(`${language}.json`, folder);
const read = (language) => JSON.parse(readFileSync(fileOf(language), 'utf8'));
const sorted = (value) =>
  typeof value === 'string'
    ? value
    : Object.fromEntries(
        Object.keys(value)
          .sort()
          .map((key) => [key, sorted(value[key])]),
      );

function write(language, texts) {
  const temporary = new URL(`${language}.json.${process.pid}`, folder);
  writeFileSync(temporary, `${JSON.stringify(sorted(texts), null, 2)}\n`);
  renameSync(temporary, fileOf(language));
}

function put(texts, key, value) {
  const path = key.split('.');
  const last = path.pop();
  let at = texts;
  for (const part of path) at = at[part] ??= {};
  if (typeof at !== 'object') throw new Error(`${key}: a text stands where a group is wanted`);
  if (value === undefined) delete at[last];
  else at[last] = value;
}

export function flatten(texts, prefix = '') {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** What is wrong with the texts, a sentence each; empty when all is well. */
function faults() {
  const [first, ...others] = languages.map((language) => [language, new Map(flatten(read(language)))]);
  const placeholders = (text) =>
    [...text.matchAll(/{{\s*(\w+)/g)]
      .map((m) => m[1])
      .sort()
      .join(',');
  const complaints = [];
  for (const [language, texts] of others) {
    for (const [key, text] of first[1]) {
      if (!texts.has(key)) complaints.push(`${key} is missing in ${language}.json`);
      else if (placeholders(text) !== placeholders(texts.get(key)))
        complaints.push(`${key} has other placeholders in ${language}.json`);
    }
    for (const key of texts.keys()) if (!first[1].has(key)) complaints.push(`${key} is missing in ${first[0]}.json`);
  }
  for (const language of languages)
    for (const [key, text] of flatten(read(language)))
      if (text.includes("'")) complaints.push(`${key} has a typewriter's apostrophe in ${language}.json: ’ is meant`);
  return complaints;
}

async function alone(change) {
  const lock = new URL('.lock', folder);
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      if (attempt > 100) throw new Error('the catalogues are locked by another run; remove libs/catalogue/src/.lock');
      await new Promise((go) => setTimeout(go, 50));
    }
  }
  try {
    change();
  } finally {
    if (existsSync(lock)) rmSync(lock);
  }
}

if (process.argv[1] === import.meta.filename) {
  const [, , command, ...keys] = process.argv;
  if (command === 'add') {
    const additions = Object.entries(JSON.parse(readFileSync(0, 'utf8')));
    for (const [key, texts] of additions)
      for (const language of languages)
        if (typeof texts[language] !== 'string') {
          console.error(`${key} has no text in ${language}: nothing was written`);
          process.exit(2);
        }
    await alone(() => {
      for (const language of languages) {
        const all = read(language);
        for (const [key, texts] of additions) put(all, key, texts[language]);
        write(language, all);
      }
    });
    console.log(`${additions.length} texts written in ${languages.join(', ')}`);
  } else if (command === 'remove') {
    await alone(() => {
      for (const language of languages) {
        const all = read(language);
        for (const key of keys) put(all, key, undefined);
        write(language, all);
      }
    });
  } else if (command === 'check') {
    const complaints = faults();
    for (const complaint of complaints) console.error(complaint);
    process.exit(complaints.length ? 1 : 0);
  } else {
    console.error('usage: node tools/catalogue.mjs add|remove|check');
    process.exit(2);
  }
}
