#!/usr/bin/env node
// Finds a Node that is recent enough (the one that npm installed, when the machine's own is older), and runs the built
// command, or its sources in a checkout that is not built. Plain JavaScript that old Nodes understand.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const LEAST_NODE = 24;
const cli = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const root = path.resolve(cli, '../..');
const built = path.join(cli, 'dist', 'main.js');
const sources = [
  ...['--import', pathToFileURL(path.join(root, 'tools', 'ts-hook.mjs')).href, '--conditions=@essaim/source'],
  path.join(cli, 'src', 'main.ts'),
];
const recent = Number(process.versions.node.split('.')[0]) >= LEAST_NODE;
const installed = path.join(root, 'node_modules', '.bin', 'node');

if (recent && existsSync(built)) {
  await import(pathToFileURL(built).href);
} else if (!recent && !existsSync(installed)) {
  console.error(
    `Essaim needs Node ${LEAST_NODE} or later; this is ${process.version}. Run npm ci in ${root}, which brings one.`,
  );
  process.exitCode = 1;
} else {
  const program = existsSync(built) ? ['--enable-source-maps', built] : sources;
  const child = spawn(recent ? process.execPath : installed, [...program, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
