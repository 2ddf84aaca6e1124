// `npm run lint`: the rule that holds the arrows between slices reads Nx's graph of projects, and says nothing where
// there is none yet. So the graph is drawn first.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { nx, root } from './nx.mjs';

if (!nx('show', 'projects')) process.exit(1);
const eslint = path.join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');
const cache = ['--cache', '--cache-location', path.join('.nx', 'eslint-cache')];
const { status } = spawnSync(process.execPath, [eslint, '.', ...cache, '--max-warnings', '0'], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
