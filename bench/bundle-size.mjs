#!/usr/bin/env node
// The JavaScript that the home page loads first, gzip: the entry, the home page's chunk and all they import statically.
// Needs `npm run build -w @essaim/web`. Exit code 1 above the limit.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit = 230; // kB (1 000 bytes), gzip: the limit set for a first load on a slow line
const client = new URL('../apps/web/dist/client/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', client), 'utf8'));

const files = new Set();
const add = (key) => {
  const chunk = manifest[key];
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) add(imported);
};
add('index.html');
add('src/pages/home.page.tsx');

let total = 0;
for (const file of files) {
  const kB = gzipSync(readFileSync(new URL(file, client)), { level: 9 }).length / 1000;
  total += kB;
  console.log(`${kB.toFixed(1).padStart(7)} kB  ${file}`);
}
console.log(`${total.toFixed(1).padStart(7)} kB  in all, of ${limit}`);
process.exit(total > limit ? 1 : 0);
