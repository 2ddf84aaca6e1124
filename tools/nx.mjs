// Runs Nx quietly: nothing is shown of what went well.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
const stampFile = path.join(root, '.nx', 'built');

/** Runs `nx <args>`; true when it went well. What it printed is shown only when it did not. */
export function nx(...args) {
  const program = path.join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--output-style=static'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NX_DAEMON: 'false', NO_COLOR: '1' },
  });
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
  return status === 0;
}

/** Builds what changed; true when it went well. Nx, whose own start takes seconds, is not asked when no file changed. */
export function buildAll() {
  const before = stamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === before) return true;
  if (!nx('run-many', '-t', 'build')) return false;
  mkdirSync(path.dirname(stampFile), { recursive: true });
  // Taken anew, for the build made folders; unless a source changed meanwhile, and the next build must see to it.
  if (sources() === before.split('\n')[0]) writeFileSync(stampFile, stamp());
  return true;
}

const stamp = () => `${sources()}\n${globSync('{apps,libs}/{*,*/server,*/web}/dist', { cwd: root }).sort().join(' ')}`;

/** Changes when a file that a build may read changes. */
function sources() {
  const hash = createHash('sha256');
  const add = (file) => {
    const { mtimeMs, size } = statSync(path.join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const inside = `${folder}/${entry.name}`;
      if (entry.isFile()) add(inside);
      else if (entry.isDirectory() && !['node_modules', 'dist', 'out-tsc', 'generated'].includes(entry.name))
        walk(inside);
    }
  };
  for (const file of ['.swcrc', 'nx.json', 'package-lock.json', 'tsconfig.base.json'])
    if (existsSync(path.join(root, file))) add(file);
  for (const folder of ['apps', 'libs']) walk(folder);
  return hash.digest('hex');
}
