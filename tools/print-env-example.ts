// Prints .env.example from the settings that the slices and the applications declare: `npm run env:example` writes it,
// `npm run env:example -- --check` fails when it is not up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { slices } from '@essaim/forge-server';
import type { SettingsShape } from '@essaim/platform-server';
import { cliShape } from '../apps/cli/src/cli.settings.ts';

const WIDTH = 116;

/** The text of .env.example: each setting with what it is, its unit and its default, commented out. */
export function envExample(): string {
  const groups: [string, SettingsShape][] = slices.flatMap(({ name, settings }) =>
    settings ? [[name, settings] as [string, SettingsShape]] : [],
  );
  groups.push(['the essaim command', cliShape]);
  const head =
    '# Settings of Essaim. Copy this file to .env (read by npm start and the essaim command) or set variables of the\n' +
    '# environment, which win. An empty value counts as absent. Printed by npm run env:example: do not edit.\n';
  return (
    head +
    groups
      .map(
        ([title, shape]) => `\n# ${title} ${'-'.repeat(Math.max(0, WIDTH - title.length - 2))}\n${settingsOf(shape)}`,
      )
      .join('')
  );
}

function settingsOf(shape: SettingsShape): string {
  return Object.entries(shape)
    .map(([name, schema]) => `\n${wrapped(schema.description ?? '')}\n#${name}=${defaultOf(schema)}\n`)
    .join('');
}

function defaultOf(schema: SettingsShape[string]): string {
  // An absent value gives the default, or a refusal when there is none; read before any transformation.
  const definition = schema.def as { type: string; defaultValue?: unknown; in?: { def: { defaultValue?: unknown } } };
  const value = definition.defaultValue ?? definition.in?.def.defaultValue;
  return value === undefined ? '' : /[\s#"]/.test(String(value)) ? `'${String(value)}'` : String(value);
}

function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (`${lines.at(-1)} ${word}`.length > WIDTH) lines.push('');
    lines.push(`${lines.pop()} ${word}`);
  }
  return lines.map((line) => `#${line}`).join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const file = path.resolve(import.meta.dirname, '../.env.example');
  if (!process.argv.includes('--check')) writeFileSync(file, envExample());
  else if (readFileSync(file, 'utf8') !== envExample()) {
    console.error('.env.example is not up to date: run npm run env:example');
    process.exit(1);
  }
}
