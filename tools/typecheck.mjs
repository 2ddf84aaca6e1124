// `npm run typecheck`: the server's half, then the page's, whose documents are generated first, then its service worker.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { nx, root } from './nx.mjs';

if (!nx('run', '@essaim/graphql:build')) process.exit(1);
const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const outcomes = ['tsconfig.server.json', 'tsconfig.web.json', 'tsconfig.service-worker.json'].map(
  (config) => spawnSync(process.execPath, [tsc, '-p', config], { cwd: root, stdio: 'inherit' }).status,
);
process.exit(outcomes.every((status) => status === 0) ? 0 : 1);
